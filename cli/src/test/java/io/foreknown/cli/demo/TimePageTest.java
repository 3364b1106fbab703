package io.foreknown.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchKind;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.words.LeadTimeWords;
import io.foreknown.domain.words.MomentWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/explanation/time.md is what the rules make of the demo's claims; if not, put
 * it there.
 */
class TimePageTest {
  private static final Path PAGE = Path.of("..", "docs", "explanation", "time.md");
  private static final String BEGIN = "<!-- crocus -->\n";
  private static final String END = "<!-- /crocus -->\n";
  private static final String HEAD =
      """
      | warning | given | incident | began | lead time | window | known |
      |---|---|---|---|---|---|---|
      """;

  @Test
  void exampleIsWhatTheRulesSay() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    assertThat(page.split(BEGIN, 2)[1].split(END, 2)[0]).isEqualTo(table());
  }

  private static String table() {
    return warnings()
        .flatMap(warning -> incidents().map(incident -> row(warning, incident)))
        .filter(row -> row != null)
        .sorted()
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static Stream<WarningEvent> warnings() {
    return events(WarningEvent.class).stream();
  }

  private static Stream<IncidentEvent> incidents() {
    return events(IncidentEvent.class).stream();
  }

  private static <E> List<E> events(Class<E> type) {
    return CrocusCase.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static @Nullable String row(WarningEvent warning, IncidentEvent incident) {
    Match match = new MatchRule(MatchRules.shipped()).match(warning, incident);
    if (match == null || match.kind() != MatchKind.MATCH) {
      return null;
    }
    return "| `%s` | %s | `%s` | %s | %s | %s | %s |\n"
        .formatted(
            warning.id(),
            MomentWords.of(warning.issued().span()),
            incident.id(),
            MomentWords.of(incident.began().span()),
            LeadTimeWords.of(match.leadSeconds(), match.warnedSince(), incident.began().span()),
            LeadTimeWords.ofWindow(match),
            match.hindsight()
                ? LeadTimeWords.hindsight(match.audience(), warning.firstPublished())
                : "since " + MomentWords.day(warning.firstPublished()));
  }
}
