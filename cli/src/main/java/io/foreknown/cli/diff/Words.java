package io.foreknown.cli.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.cli.diff.Change.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** A change in words, on one line. */
final class Words {
  private static final int SHOWN = 3;

  private Words() {}

  static String of(Change change, List<Evidence> causes, List<String> settings) {
    String what = change.kind() == Kind.CHANGED ? fields(change) : told(change.shown(), change);
    return "%s %s: %s; because of %s"
        .formatted(change.kind().sign(), subject(change), what, because(change, causes, settings));
  }

  private static String subject(Change change) {
    JsonNode shown = change.shown();
    return switch (change.topic()) {
      case MATCHES ->
          "match %s → %s".formatted(shown.path("warning").asText(), shown.path("incident").asText());
      case DOSSIERS -> "incident " + change.id();
      case OUTCOMES -> "warning " + change.id();
      case CONTRADICTIONS ->
          "contradiction on %s of %s"
              .formatted(shown.path("predicate").asText(), shown.path("about").asText());
      case SCORECARDS -> "scorecard " + change.id();
      case ALERTS -> "alert on " + shown.path("subject").asText();
      default -> "rejected " + shown.path("claim").asText("what is no claim");
    };
  }

  private static String fields(Change change) {
    return change.fields().stream()
        .map(
            field ->
                "%s %s → %s"
                    .formatted(
                        field,
                        Brief.of(field, change.before().path(field)),
                        Brief.of(field, change.after().path(field))))
        .collect(Collectors.joining(", "));
  }

  private static String told(JsonNode shown, Change change) {
    return switch (change.topic()) {
      case MATCHES ->
          "%s, lead %s"
              .formatted(shown.path("kind").asText(), Brief.days(shown.path("leadSeconds")));
      case DOSSIERS -> shown.path("verdict").asText();
      case OUTCOMES -> shown.path("outcome").asText();
      case CONTRADICTIONS ->
          "%s, %s".formatted(shown.path("kind").asText(), shown.path("state").asText());
      case SCORECARDS -> "%s warnings".formatted(shown.path("warnings").asText());
      case ALERTS -> shown.path("headline").asText();
      default ->
          "%s %s".formatted(shown.path("reason").asText(), shown.path("detail").path(0).asText());
    };
  }

  private static String because(Change change, List<Evidence> causes, List<String> settings) {
    if (!causes.isEmpty()) {
      String first =
          causes.stream().limit(SHOWN).map(Evidence::toString).collect(Collectors.joining(", "));
      return causes.size() > SHOWN
          ? "%s and %d more".formatted(first, causes.size() - SHOWN)
          : first;
    }
    return switch (change.topic()) {
      case REJECTED -> "the input";
      default ->
          settings.isEmpty()
              ? "claims that no evidence names"
              : "the settings " + String.join(", ", settings);
    };
  }
}
