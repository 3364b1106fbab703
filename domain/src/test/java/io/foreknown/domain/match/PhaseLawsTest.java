package io.foreknown.domain.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Update;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.given.Any;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class PhaseLawsTest {
  private static final MatchRules WIDE =
      new MatchRules(
          List.of(
              new MatchRow("", 1, Duration.ZERO, 3, Duration.ofDays(2)),
              new MatchRow("security", 5, Duration.ofDays(10), 40, Duration.ofDays(9))),
          SiteKinds.shipped());

  /** Any order of what was said anew tells the same. */
  @Property(tries = 1_000)
  void updatesCommute(
      @ForAll("warnings") WarningBuilder warning,
      @ForAll("updates") List<Update> updates,
      @ForAll Random random) {
    List<Update> shuffled = new ArrayList<>(updates);
    Collections.shuffle(shuffled, random);

    assertThat(warning.updated(shuffled).event()).isEqualTo(warning.updated(updates).event());
  }

  /**
   * What is said after an incident has begun changes nothing of what was found, but what is late.
   */
  @Property(tries = 3_000)
  void updateNeverChangesWhatHeldBefore(
      @ForAll("rules") MatchRules rules,
      @ForAll("warnings") WarningBuilder warning,
      @ForAll("updates") List<Update> updates,
      @ForAll("reports") ReportBuilder report) {
    IncidentEvent incident = report.event();
    List<Update> before =
        updates.stream()
            .filter(update -> !update.at().to().isAfter(incident.began().span().to()))
            .toList();

    Match then = match(rules, warning.updated(before), incident);
    Match now = match(rules, warning.updated(updates), incident);

    if (then != null && then.kind() == MatchKind.MATCH) {
      assertThat(now).isEqualTo(then);
    }
    if (now != null && now.kind() == MatchKind.MATCH && now.force() != Force.NOT_YET) {
      assertThat(then).isEqualTo(now);
    }
  }

  /** An update that says nothing new at all leaves every finding as it was. */
  @Property(tries = 1_000)
  void repetitionChangesNothing(
      @ForAll("rules") MatchRules rules,
      @ForAll("warnings") WarningBuilder warning,
      @ForAll("updates") List<Update> updates,
      @ForAll("reports") ReportBuilder report) {
    IncidentEvent incident = report.event();
    List<Update> repeated = new ArrayList<>(updates);
    repeated.addAll(updates);

    assertThat(new MatchRule(rules).finding(warning.updated(repeated).event(), incident))
        .isEqualTo(new MatchRule(rules).finding(warning.updated(updates).event(), incident));
  }

  private static @Nullable Match match(
      MatchRules rules, WarningBuilder warning, IncidentEvent incident) {
    return new MatchRule(rules).match(warning.event(), incident);
  }

  @Provide
  Arbitrary<MatchRules> rules() {
    return Arbitraries.of(MatchRules.shipped(), WIDE);
  }

  @Provide
  Arbitrary<WarningBuilder> warnings() {
    return Any.warning();
  }

  @Provide
  Arbitrary<List<Update>> updates() {
    return Any.update().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<ReportBuilder> reports() {
    return Any.report();
  }
}
