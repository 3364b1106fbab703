package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.LeadTimeWords;
import io.foreknown.domain.words.MomentWords;
import io.foreknown.domain.words.SymbolWords;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of an output in a few letters. */
final class Brief {
  private static final int MOST = 60;
  private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z_]+");

  private Brief() {}

  static String of(String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "none";
    }
    if (field.endsWith("Seconds") && value.has("min")) {
      return lead(value);
    }
    if (value.has("atLeast")) {
      return CountWords.of(new Count(number(value, "atLeast"), number(value, "atMost")));
    }
    if (value.has("from")) {
      return MomentWords.of(new Span(moment(value, "from"), moment(value, "to")));
    }
    if (value.has("relation")) {
      return window(value);
    }
    if (SYMBOL.matcher(value.asText()).matches()) {
      return SymbolWords.of(value.asText());
    }
    if (value.isArray()) {
      return value.size() + " listed";
    }
    if (value.isDouble()) {
      return String.format(Locale.ROOT, "%.2f", value.asDouble());
    }
    String text = value.isValueNode() ? value.asText() : value.toString();
    return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
  }

  /** A lead time. */
  static String lead(JsonNode seconds) {
    return LeadTimeWords.of(seconds(seconds));
  }

  private static String window(JsonNode window) {
    JsonNode by = window.path("bySeconds");
    return LeadTimeWords.of(
        new Window(
            WindowRelation.valueOf(window.path("relation").asText()),
            by.isObject() ? seconds(by) : null));
  }

  private static Seconds seconds(JsonNode json) {
    return new Seconds(json.path("min").asLong(), json.path("max").asLong());
  }

  private static Instant moment(JsonNode span, String end) {
    return Instant.parse(span.path(end).asText());
  }

  private static @Nullable Long number(JsonNode count, String bound) {
    return count.path(bound).isNumber() ? count.path(bound).longValue() : null;
  }
}
