package io.foreknown.domain.contradiction;

import static io.foreknown.domain.contradiction.Discussing.discussion;
import static io.foreknown.domain.contradiction.Discussing.held;
import static io.foreknown.domain.contradiction.Discussing.only;
import static io.foreknown.domain.contradiction.Discussing.said;
import static io.foreknown.domain.contradiction.Discussing.speakers;
import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.party;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.position.Predicates;
import org.junit.jupiter.api.Test;

class DiscussionTest {
  @Test
  void denialOfAWarningContradictsTheWarning() {
    Contradiction found =
        only(
            discussion(
                Predicates.ISSUED,
                aWarning("w1").attributedTo(party("us")).published("2024-04-02").claim(),
                aStatement("s1")
                    .on("w1", Predicates.ISSUED)
                    .by("kremlin")
                    .holding(true)
                    .denied()
                    .published("2024-04-03")
                    .claim()));

    assertThat(found.kind()).isEqualTo(ContradictionKind.NEGATION);
    assertThat(found.opened()).isEqualTo(new ChangePoint(moment("2024-04-03"), "s1"));
    assertThat(found.isOpen()).isTrue();
    assertThat(found.headline())
        .isEqualTo("the us said the warning was given; the kremlin said the warning was not given");
  }

  @Test
  void warningThatNamedTheSiteContradictsThoseWhoCallItGeneral() {
    Contradiction found =
        only(
            discussion(
                Predicates.SPECIFICITY,
                aWarning("w1").on(site("crocus", "moscow")).attributedTo(party("us")).claim(),
                aStatement("s1")
                    .on("w1", Predicates.SPECIFICITY)
                    .by("svr")
                    .holding("general")
                    .claim()));

    assertThat(found.kind()).isEqualTo(ContradictionKind.SCALE);
    assertThat(found.headline())
        .isEqualTo("the us said the warning named the site; the svr said the warning was general");
  }

  @Test
  void retellingAWarningCoarselyContradictsNobody() {
    assertThat(
            discussion(
                    Predicates.SPECIFICITY,
                    aWarning("w1").ofEvent("w").toldBy("A").on(city()).claim(),
                    aWarning("w2").ofEvent("w").toldBy("B").on(site("crocus", "moscow")).claim())
                .contradictions())
        .isEmpty();
  }

  private static Place city() {
    return aPlace("moscow").level(Level.CITY).place();
  }

  @Test
  void retractionLeavesNothing() {
    Discussion discussion =
        discussion(
            "warning.received", said("s1", "svr", true).claim(), said("s2", "fsb", false).claim());
    Contradiction before = only(discussion);

    assertThat(discussion.remove("s2"))
        .containsExactly(new ContradictionChange(before.id(), before, null));
    assertThat(discussion.contradictions()).isEmpty();
    assertThat(discussion.remove("s2")).isEmpty();
  }

  @Test
  void reopenedItKeepsItsIdAndWhenItWasOpenedFirst() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", true).published("2024-04-01").claim(),
            said("s2", "fsb", false).published("2024-04-02").claim(),
            said("s3", "fsb", true).asCorrection().published("2024-04-03").claim());
    Contradiction resolved = only(discussion);
    discussion.put(
        held("warning.received", said("s4", "gru", false).published("2024-04-04").claim()));
    Contradiction reopened = only(discussion);

    assertThat(resolved.resolved()).isEqualTo(new ChangePoint(moment("2024-04-03"), "s3"));
    assertThat(reopened.id()).isEqualTo(resolved.id());
    assertThat(reopened.opened()).isEqualTo(new ChangePoint(moment("2024-04-02"), "s2"));
    assertThat(reopened.isOpen()).isTrue();
    assertThat(speakers(reopened.sides().get(1))).containsExactly("gru");
  }
}
