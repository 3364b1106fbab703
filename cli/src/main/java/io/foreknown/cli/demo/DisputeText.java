package io.foreknown.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.MomentWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Describes contradictions in words: who says what, since when, and who says otherwise. */
final class DisputeText {
  private static final Comparator<ObjectNode> BY_TIME =
      Comparator.comparing((ObjectNode given) -> given.path("openedAt").asText())
          .thenComparing(given -> given.path("id").asText());

  private final List<String> lines = new ArrayList<>();

  private DisputeText() {}

  /** The lines of those that are about one of these events. */
  static List<String> of(Collection<ObjectNode> contradictions, Set<String> events) {
    DisputeText disputeText = new DisputeText();
    disputeText.lines.add("");
    disputeText.lines.add("CONTRADICTIONS");
    contradictions.stream()
        .filter(given -> events.contains(given.path("about").asText()))
        .sorted(BY_TIME)
        .forEach(disputeText::dispute);
    return disputeText.lines;
  }

  private void dispute(ObjectNode given) {
    lines.add("  " + given.path("headline").asText());
    lines.add("    " + standing(given));
    given.path("sides").forEach(this::side);
  }

  private static String standing(ObjectNode given) {
    String since = MomentWords.publication(Instant.parse(given.path("openedAt").asText()));
    return "OPEN".equals(given.path("state").asText())
        ? "open since " + since
        : "open from %s to %s, %s %s"
            .formatted(
                since,
                MomentWords.publication(Instant.parse(given.path("resolvedAt").asText())),
                "OVERTAKEN".equals(given.path("resolution").asText())
                    ? "overtaken by a later figure:"
                    : "ended by",
                given.path("resolvedBy").asText());
  }

  private void side(JsonNode side) {
    long count = side.path("holderCount").asLong();
    lines.add("    held by %s:".formatted(CountWords.of(count, "speaker")));
    side.path("holders").forEach(this::holder);
    if (count > side.path("holders").size()) {
      lines.add("      … and %d more".formatted(count - side.path("holders").size()));
    }
  }

  private void holder(JsonNode holder) {
    JsonNode first = holder.path("first");
    JsonNode quote = holder.path("quote");
    lines.add(
        "      %s, %s%s"
            .formatted(
                holder.at("/speaker/name").asText(),
                first.isNull() ? when(holder) : sinceAndAgain(first, holder),
                quote.isNull() ? "" : ": “%s”".formatted(quote.asText())));
    source(first);
    source(holder);
  }

  private static String sinceAndAgain(JsonNode first, JsonNode newest) {
    return "since %s, again %s".formatted(when(first), when(newest));
  }

  private static String when(JsonNode word) {
    JsonNode said = word.path("said");
    return MomentWords.of(
        new Span(
            Instant.parse(said.path("from").asText()), Instant.parse(said.path("to").asText())));
  }

  private void source(JsonNode word) {
    if (word.hasNonNull("url")) {
      lines.add("        source: " + word.path("url").asText());
    }
  }
}
