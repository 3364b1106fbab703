package io.foreknown.domain.link;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.link.LinkRow.Merge;
import io.foreknown.domain.place.SiteKinds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which links a rule may decide about, and what it decides. */
class AutomaticMergeTest {
  private static ReportBuilder flood(String id, String outlet) {
    return aReport(id).of("met.flood").on(site("dam", "delta", "RU")).toldBy(outlet);
  }

  private static LinkRule rule(Merge merge, String... sources) {
    LinkRow row = new LinkRow("met", Duration.ofHours(12), 0, merge, Set.of(sources));
    return new LinkRule(
        new LinkRules(List.of(new LinkRow("", Duration.ofHours(12), 0), row)), SiteKinds.shipped());
  }

  private static Link link(LinkRule rule, Event one, Event other) {
    return Objects.requireNonNull(rule.link(one, other), "they are alike");
  }

  @Test
  void onlyARowThatSaysSoMergesAndOnlyWhatItsSourcesTell() {
    Event one = flood("a", "Gauge A").event();
    Event other = flood("b", "Gauge B").event();

    assertThat(link(rule(Merge.SUGGEST), one, other).automatic()).isFalse();
    assertThat(link(rule(Merge.AUTO), one, other).automatic()).isTrue();
    assertThat(link(rule(Merge.AUTO, "Gauge A", "Gauge B"), one, other).automatic()).isTrue();
    assertThat(link(rule(Merge.AUTO, "Gauge A"), one, other).automatic()).isFalse();
  }

  @Test
  void whoTellsNoOutletIsTrustedOnlyWhereAnybodyIs() {
    Event one = aReport("a").of("met.flood").on(site("dam", "delta", "RU")).toldBy(null).event();
    Event other = flood("b", "Gauge B").event();

    assertThat(link(rule(Merge.AUTO), one, other).automatic()).isTrue();
    assertThat(link(rule(Merge.AUTO, "Gauge B"), one, other).automatic()).isFalse();
  }

  @Test
  void warningsAreTrustedByTheirIssuers() {
    Event one = aWarning("a").of("met.flood").by(party("nws")).event();
    Event other = aWarning("b").of("met.flood").by(party("nws")).event();

    assertThat(link(rule(Merge.AUTO, "nws"), one, other).automatic()).isTrue();
    assertThat(link(rule(Merge.AUTO, "dwd"), one, other).automatic()).isFalse();
  }

  @Test
  void sourcesWithoutMergeAreRefused() {
    assertThatThrownBy(() -> rule(Merge.SUGGEST, "Gauge A"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("sources belong to merge: auto, and to it alone");
  }

  @Test
  void decisionFollowsFromTheLinkAloneAndGrowsWithWhatItRestsOn() {
    Event one = flood("a", "A").published("2026-05-01T14:00:00Z").event();
    Event other = flood("b", "B").published("2026-05-01T15:00:00Z").event();
    Decision decision = AutomaticMerge.of(link(rule(Merge.AUTO), one, other));

    assertThat(decision.subject()).isEqualTo(new Subject.Incidents(List.of("a", "b")));
    assertThat(decision.verdict()).isEqualTo(Decision.Verdict.SAME);
    assertThat(decision.header().publishedAt()).isEqualTo(moment("2026-05-01T15:00:00Z"));
    assertThat(AutomaticMerge.of(link(rule(Merge.AUTO), other, one))).isEqualTo(decision);

    Event later = flood("b", "B").published("2026-05-01T16:00:00Z").event();
    Decision again = AutomaticMerge.of(link(rule(Merge.AUTO), one, later));
    assertThat(again.header().id()).isEqualTo(decision.header().id());
    assertThat(again.header().revision()).isGreaterThan(decision.header().revision());
  }
}
