package io.foreknown.cli.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A value of an output in a few letters. */
final class Brief {
  private static final int MOST = 60;
  private static final double SECONDS_OF_DAY = 86_400;

  private Brief() {}

  static String of(String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "none";
    }
    if (field.endsWith("Seconds") && value.has("min")) {
      return days(value);
    }
    if (value.has("atLeast")) {
      return count(value);
    }
    if (value.has("from")) {
      return "%s to %s".formatted(value.path("from").asText(), value.path("to").asText());
    }
    if (value.has("relation")) {
      return value.path("relation").asText();
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
  static String days(JsonNode seconds) {
    return String.format(
        Locale.ROOT,
        "%.1f to %.1f days",
        seconds.path("min").asDouble() / SECONDS_OF_DAY,
        seconds.path("max").asDouble() / SECONDS_OF_DAY);
  }

  private static String count(JsonNode count) {
    JsonNode least = count.path("atLeast");
    JsonNode most = count.path("atMost");
    if (least.equals(most)) {
      return least.asText();
    }
    if (most.isNull()) {
      return "at least " + least.asText();
    }
    return least.isNull()
        ? "at most " + most.asText()
        : "%s to %s".formatted(least.asText(), most.asText());
  }
}
