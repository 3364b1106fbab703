package io.foreknown.operations.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.match.WindowRelation;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.SymbolWords;
import io.foreknown.operations.diff.Change.Kind;
import io.foreknown.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A change in words, on one line. */
final class ChangeText {
  private static final int SHOWN = 3;
  private static final Set<String> OUTSIDE =
      Set.of(WindowRelation.BEFORE_WINDOW.name(), WindowRelation.AFTER_WINDOW.name());

  private static final String AFTERWARDS = ", in hindsight only";

  /** What a desk asks for first; the rest only where none of it differs. */
  private static final Map<Topic, List<String>> DESCRIBED =
      Map.of(
          Topic.MATCHES,
              List.of("state", "kind", "leadSeconds", "window", "hindsight", "evidenceCount"),
          Topic.DOSSIERS,
              List.of("verdict", "hindsightOnly", "began", "killed", "injured", "reports"),
          Topic.OUTCOMES, List.of("outcome", "final", "incidentCount"),
          Topic.CONTRADICTIONS, List.of("state", "resolution", "resolvedBy", "kind"),
          Topic.QUESTIONS, List.of("state", "positionCount", "headline"),
          Topic.LINKS, List.of("score", "reasons"),
          Topic.SCORECARDS, List.of("warnings", "warningsVerified", "pending", "pod", "far"));

  private ChangeText() {}

  static String of(Change change, List<ClaimReference> causes, List<String> settings) {
    String what =
        change.kind() == Kind.CHANGED ? fields(change) : described(change.shown(), change);
    return "%s %s: %s; because of %s"
        .formatted(change.kind().sign(), subject(change), what, because(change, causes, settings));
  }

  private static String unnamed(Change change) {
    return change.topic() == Topic.SCORECARDS
        ? "the warnings and incidents that changed"
        : "claims that no evidence names";
  }

  private static String subject(Change change) {
    JsonNode shown = change.shown();
    return switch (change.topic()) {
      case MATCHES ->
          "match %s → %s"
              .formatted(shown.path("warning").asText(), shown.path("incident").asText());
      case DOSSIERS -> "incident " + change.id();
      case OUTCOMES -> "warning " + change.id();
      case CONTRADICTIONS ->
          "contradiction on %s of %s"
              .formatted(shown.path("predicate").asText(), shown.path("about").asText());
      case QUESTIONS ->
          "question %s of %s"
              .formatted(shown.path("predicate").asText(), shown.path("about").asText());
      case LINKS ->
          "link of %s and %s"
              .formatted(shown.path("older").asText(), shown.path("younger").asText());
      case SCORECARDS -> "scorecard " + change.id();
      case ALERTS -> "alert on " + shown.path("subject").asText();
      default -> "rejected " + shown.path("claim").asText("what is no claim");
    };
  }

  private static String fields(Change change) {
    List<String> described =
        DESCRIBED.getOrDefault(change.topic(), List.of()).stream()
            .filter(change.fields()::contains)
            .toList();
    Collection<String> all = described.isEmpty() ? change.fields() : described;
    String visible =
        all.stream()
            .filter(field -> !was(field, change).equals(is(field, change)))
            .map(field -> "%s %s → %s".formatted(field, was(field, change), is(field, change)))
            .collect(Collectors.joining(", "));
    return visible.isEmpty() ? String.join(", ", all) + " by less than words show" : visible;
  }

  private static String was(String field, Change change) {
    return Brief.of(field, change.before().path(field));
  }

  private static String is(String field, Change change) {
    return Brief.of(field, change.after().path(field));
  }

  private static String described(JsonNode shown, Change change) {
    return switch (change.topic()) {
      case MATCHES -> match(shown);
      case DOSSIERS ->
          SymbolWords.of(shown.path("verdict").asText())
              + (shown.path("hindsightOnly").asBoolean() ? AFTERWARDS : "");
      case OUTCOMES -> SymbolWords.of(shown.path("outcome").asText());
      case CONTRADICTIONS ->
          "%s, %s"
              .formatted(
                  SymbolWords.of(shown.path("kind").asText()),
                  SymbolWords.of(shown.path("state").asText()));
      case QUESTIONS -> shown.path("headline").asText();
      case LINKS -> reasons(shown);
      case SCORECARDS -> CountWords.of(shown.path("warnings").asLong(), "warning");
      case ALERTS -> shown.path("headline").asText();
      default ->
          "%s %s".formatted(shown.path("reason").asText(), shown.path("detail").path(0).asText());
    };
  }

  private static String reasons(JsonNode link) {
    List<String> reasons = new ArrayList<>();
    link.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    return String.join("; ", reasons);
  }

  private static String match(JsonNode match) {
    boolean isOutside = OUTSIDE.contains(match.at("/window/relation").asText());
    return "%s, %s%s%s"
        .formatted(
            SymbolWords.of(match.path("kind").asText()),
            Brief.lead(match.path("leadSeconds")),
            isOutside ? ", " + Brief.of("window", match.path("window")) : "",
            match.path("hindsight").asBoolean() ? AFTERWARDS : "");
  }

  private static String because(Change change, List<ClaimReference> causes, List<String> settings) {
    if (!causes.isEmpty()) {
      // One more is named: that takes no more room than its number.
      int shown = causes.size() == SHOWN + 1 ? causes.size() : SHOWN;
      String first =
          causes.stream()
              .limit(shown)
              .map(ClaimReference::toString)
              .collect(Collectors.joining(", "));
      return causes.size() > shown
          ? "%s and %d more".formatted(first, causes.size() - shown)
          : first;
    }
    return switch (change.topic()) {
      case REJECTED -> "the input";
      default ->
          settings.isEmpty() ? unnamed(change) : "the settings " + String.join(", ", settings);
    };
  }
}
