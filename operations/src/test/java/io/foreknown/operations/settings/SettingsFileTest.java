package io.foreknown.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.link.LinkRow;
import io.foreknown.domain.link.LinkRow.Merge;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.PositionKind;
import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.score.Policy;
import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path directory;

  @Test
  void withoutAFileTheShippedSettingsHold() {
    assertThat(SettingsFile.read(null)).isEqualTo(Rules.shipped());
  }

  @Test
  void theExampleOfTheDocsIsRead() throws IOException {
    Matcher example =
        EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "reference", "settings.md")));
    assertThat(example.find()).isTrue();

    Rules read = SettingsFile.read(file(example.group(1)));

    assertThat(read.rules().rowOf(new Hazard("met.tornado")).toleranceKm()).isEqualTo(1);
    assertThat(read.rules().rowOf(new Hazard("met.tornado")).tooLate())
        .isEqualTo(Duration.ofHours(1));
    assertThat(read.rules().rowOf(new Hazard("security.terrorism")))
        .isEqualTo(MatchRules.shipped().rowOf(new Hazard("security.terrorism")));
    assertThat(read.rules().kinds().agree("circus", "concert-hall")).isFalse();
    assertThat(read.rules().kinds().agree("circus", "large-gathering")).isTrue();
    assertThat(read.links().rows())
        .containsExactly(
            new LinkRow("", Duration.ofHours(12), 0),
            new LinkRow(
                "met", Duration.ofHours(6), 1, Merge.AUTO, Set.of("Gauges North", "Gauges South")),
            new LinkRow("security.air-raid", Duration.ZERO, 0));
    assertThat(read.scorecards().declared())
        .singleElement()
        .satisfies(
            spec -> {
              assertThat(spec.id()).isEqualTo("tornado-2018");
              assertThat(spec.issuers()).containsExactly("DMX");
              assertThat(spec.place()).isEqualTo("US-IA");
              assertThat(spec.to()).isEqualTo(Instant.parse("2018-12-31T23:59:59.999Z"));
              assertThat(spec.policy()).isEqualTo(Policy.IN_WINDOW);
            });
    assertThat(read.predicates().named("warning.shared-with"))
        .satisfies(
            predicate -> {
              assertThat(predicate.kind()).isEqualTo(PositionKind.SCALE);
              assertThat(predicate.rungs())
                  .containsExactly("nobody", "ministry", "venue", "public");
            });
    assertThat(read.predicates().rows())
        .contains(
            new Predicate(
                "incident.alarm-raised",
                PositionKind.WHEN,
                false,
                List.of(),
                Duration.ofMinutes(10)))
        .containsAll(Predicates.shipped().rows());
    assertThat(read.alerts().fresh()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void rowsOfLinksSayWhetherAndWhoseEventsMergeWithoutTheDesk() throws IOException {
    Path file =
        file(
            """
            links:
              - {hazard: met, merge: suggest}
              - {hazard: security, merge: auto, sources: [Siren feed A, Siren feed B]}
            """);

    assertThat(SettingsFile.read(file).links().rows())
        .filteredOn(row -> !row.hazard().startsWith("security.") && !row.hazard().isEmpty())
        .extracting(LinkRow::merge, LinkRow::sources)
        .containsExactly(
            tuple(Merge.SUGGEST, Set.of()),
            tuple(Merge.AUTO, Set.of("Siren feed A", "Siren feed B")));
  }

  @Test
  void sourcesAreOfRowsThatMergeAlone() throws IOException {
    Path file = file("links: [{hazard: met, sources: [A]}, {hazard: security, merge: always}]");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining("links[0]: sources belong to merge: auto, and to it alone")
        .withMessageContaining("links[1].merge: 'always' cannot be used here");
  }

  @Test
  void momentsOfANumberThatGrowsAreConcurrentOnlyWhereTheFileSaysSo() throws IOException {
    Path file =
        file(
            """
            predicates:
              - {name: incident.missing, kind: count}
              - {name: incident.evacuated, kind: count, cumulative: true}
              - {name: incident.killed, kind: count, cumulative: true, concurrency: P1D}
            """);

    assertThat(SettingsFile.read(file).predicates().rows())
        .filteredOn(row -> row.kind() == PositionKind.COUNT)
        .extracting(row -> row.name() + " " + row.concurrency())
        .containsExactlyInAnyOrder(
            "incident.killed PT24H",
            "incident.injured PT0S",
            "incident.missing PT1H",
            "incident.evacuated PT0S");
  }

  @Test
  void allProblemsAreReportedAtOnce() throws IOException {
    Path file =
        file(
            """
            match:
              - {hazard: met, toleranceKm: -1}
              - {hazard: met.hail, horizon: 30 days}
            scorecards:
              - {id: a, policy: perhaps, since: 2018-01-01}
            predicates:
              - {name: incident.sirens, kind: noise}
              - {name: incident.route, kind: scale, rungs: [short]}
            alerts: {fresh: soon}
            allerts: {fresh: PT6H}
            """);

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining("match[0]: toleranceKm is -1.0, 0 or more is expected")
        .withMessageContaining("match[1].horizon: ")
        .withMessageContaining("scorecards[0].policy: 'perhaps' cannot be used here")
        .withMessageContaining("scorecards[0]: unknown field 'since'")
        .withMessageContaining("predicates[0].kind: 'noise' cannot be used here")
        .withMessageContaining("predicates[1]: incident.route: a scale, and nothing else")
        .withMessageContaining("alerts.fresh: ")
        .withMessageContaining("unknown field 'allerts', did you mean 'alerts'? There are match, ");
  }

  @Test
  void aMappingIsNoList() throws IOException {
    Path file =
        file(
            """
            match: {first: {hazard: met}}
            predicates: [{name: incident.sirens, kind: scale, rungs: {few: many}}]
            """);

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining("match: a list is expected")
        .withMessageContaining("predicates[0].rungs: a list is expected");
  }

  @Test
  void brokenYamlIsReportedInOneLine() throws IOException {
    Path file = file("match: [");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageStartingWith(file + " is not YAML: ")
        .withMessageEndingWith(", at line 1")
        .withMessageNotContaining("\n");
  }

  @Test
  void sectionThatStandsTwiceIsRefusedWithItsLine() throws IOException {
    Path file = file("match: [{hazard: security}]\nkinds: {}\nmatch: [{hazard: met}]\n");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessage(file + " is not YAML: Duplicate field 'match', at line 3");
  }

  @Test
  void kindThatStandsTwiceIsRefusedWithItsLine() throws IOException {
    Path file = file("kinds:\n  circus: large-gathering\n  circus: school\n");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessage(file + " is not YAML: Duplicate field 'circus', at line 3");
  }

  @Test
  void twoRowsOfOneNameAreRefused() throws IOException {
    Path file =
        file(
            """
            match:
              - {hazard: met, horizon: P1D}
              - {horizon: P2D}
              - {hazard: met, horizon: P3D}
              - {hazard: "", horizon: P4D}
            scorecards:
              - {id: a, issuers: [DMX, DMX]}
              - {id: a}
            predicates:
              - {name: incident.sirens, kind: truth}
              - {name: incident.sirens, kind: count}
            """);

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessage(
            file
                + ": match[2].hazard: 'met' is there already: match[0]"
                + "; match[3].hazard: '' is there already: match[1]"
                + "; scorecards[1].id: 'a' is there already: scorecards[0]"
                + "; scorecards[0].issuers: 'DMX' is there twice"
                + "; predicates[1].name: 'incident.sirens' is there already: predicates[0]");
  }

  @Test
  void listInThePlaceOfATextAndTheOtherWayRoundAreRefused() throws IOException {
    Path file = file("match: [{hazard: [met]}]\nscorecards: [{id: a, issuers: DMX}]\n");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining("match[0].hazard: a text or a number is expected")
        .withMessageContaining("scorecards[0].issuers: a list is expected");
  }

  @Test
  void missingFileIsReported() {
    Path file = directory.resolve("missing.yaml");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessage(file + ": no such file");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(directory.resolve("settings.yaml"), yaml);
  }
}
