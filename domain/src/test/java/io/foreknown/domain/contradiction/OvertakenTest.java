package io.foreknown.domain.contradiction;

import static io.foreknown.domain.contradiction.Discussing.discussion;
import static io.foreknown.domain.contradiction.Discussing.held;
import static io.foreknown.domain.contradiction.Discussing.only;
import static io.foreknown.domain.contradiction.Discussing.speakers;
import static io.foreknown.domain.contradiction.Discussing.toll;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.position.Predicates;
import org.junit.jupiter.api.Test;

/** Disputes on a toll, and the later figure that settles them. */
class OvertakenTest {
  private static final String KILLED = Predicates.KILLED;

  @Test
  void lowerTollOfALaterMomentContradictsWhileTheHigherOneStands() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());

    Contradiction open = only(discussion);
    assertThat(open.kind()).isEqualTo(ContradictionKind.NUMERIC);
    assertThat(open.headline())
        .isEqualTo(
            "daily said the death toll was at least 143; bastrykin said the death toll was 139");

    discussion.put(held(KILLED, toll("i3", "daily", "2024-03-26", new Count(139L, null)).claim()));
    Contradiction resolved =
        discussion.contradictions().stream()
            .filter(c -> c.id().equals(open.id()))
            .findFirst()
            .orElseThrow();
    assertThat(resolved.resolved()).isEqualTo(new ChangePoint(moment("2024-03-26"), "i3"));
    assertThat(resolved.opened()).isEqualTo(open.opened());
    assertThat(resolved.sides()).isEqualTo(open.sides());
  }

  @Test
  void laterFigureOfAnybodyThatReachesTheHigherSideSettlesIt() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());
    Contradiction open = only(discussion);
    discussion.put(held(KILLED, toll("i3", "afp", "2024-03-26", new Count(100L, null)).claim()));
    assertThat(only(discussion)).as("at least 100 reaches nothing").isEqualTo(open);

    discussion.put(held(KILLED, toll("i4", "officials", "2024-03-27", Count.exactly(144)).claim()));

    Contradiction settled = only(discussion);
    assertThat(settled.resolved()).isEqualTo(new ChangePoint(moment("2024-03-27"), "i4"));
    assertThat(settled.resolution()).isEqualTo(Resolution.OVERTAKEN);
    assertThat(settled.sides()).isEqualTo(open.sides());
    discussion.remove("i4");
    assertThat(only(discussion)).as("as if it had never been told").isEqualTo(open);
  }

  @Test
  void figureOfAnEarlierMomentSettlesNothing() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim());
    discussion.put(
        held(
            KILLED,
            aStatement("s1")
                .on("i1", KILLED)
                .by("officials")
                .holding(Count.exactly(144))
                .published("2024-03-27")
                .asOf("2024-03-24")
                .claim()));

    assertThat(discussion.contradictions()).hasSize(2).allMatch(Contradiction::isOpen);
  }

  @Test
  void whatIsSettledStaysSoAndLowerFiguresContradictTheNewerOne() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim(),
            toll("i3", "officials", "2024-03-27", Count.exactly(144)).claim(),
            toll("i4", "ministry", "2024-03-28", Count.exactly(140)).claim());

    assertThat(discussion.contradictions().stream().filter(Contradiction::isOpen))
        .hasSize(2)
        .allSatisfy(
            open -> {
              assertThat(open.opened().claim()).isEqualTo("i4");
              assertThat(open.sides())
                  .anySatisfy(side -> assertThat(speakers(side)).containsExactly("ministry"));
            });
    assertThat(discussion.contradictions().stream().filter(one -> !one.isOpen()))
        .singleElement()
        .satisfies(settled -> assertThat(settled.resolution()).isEqualTo(Resolution.OVERTAKEN));
  }

  @Test
  void disputeOverWhatWasLongOvertakenNeverOpens() {
    assertThat(
            discussion(
                    KILLED,
                    toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
                    toll("i2", "officials", "2024-03-27", Count.exactly(144)).claim(),
                    aStatement("s1")
                        .on("i1", KILLED)
                        .by("historian")
                        .holding(Count.exactly(139))
                        .published("2024-04-03")
                        .asOf("2024-03-25")
                        .claim())
                .contradictions())
        .isEmpty();
  }

  @Test
  void speakerWhoRestatesResolvesWithoutOvertaking() {
    Discussion discussion =
        discussion(
            KILLED,
            toll("i1", "daily", "2024-03-24", new Count(143L, null)).claim(),
            toll("i2", "bastrykin", "2024-03-25", Count.exactly(139)).claim(),
            toll("i3", "daily", "2024-03-26", Count.exactly(139)).claim());

    assertThat(discussion.contradictions())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.resolution()).isEqualTo(Resolution.RESTATED));
  }
}
