package io.foreknown.domain.contradiction;

import static io.foreknown.domain.contradiction.Discussing.discussion;
import static io.foreknown.domain.contradiction.Discussing.only;
import static io.foreknown.domain.contradiction.Discussing.said;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.Predicates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One speaker, two minds. */
class SelfReversalTest {
  private static final String KILLED = Predicates.KILLED;

  @Test
  void tollRevisedDownByAnotherOpensAndByTheFirstSpeakerResolves() {
    StatementBuilder first =
        aStatement("s1").on("i1", KILLED).by("fsb").holding(Count.exactly(150));
    StatementBuilder other =
        aStatement("s2").on("i1", KILLED).by("ministry").holding(Count.exactly(140));
    StatementBuilder revised =
        aStatement("s3").on("i1", KILLED).by("fsb").holding(Count.exactly(140));
    Claim[] claims = {
      first.published("2024-03-24T12:00:00Z").claim(),
      other.published("2024-03-25T12:00:00Z").claim(),
      revised.published("2024-03-26T12:00:00Z").claim()
    };

    List<Contradiction> found = List.copyOf(discussion(KILLED, claims).contradictions());
    assertThat(found).hasSize(2).noneMatch(Contradiction::isOpen);
    assertThat(found.stream().filter(c -> c.kind() == ContradictionKind.SELF_REVERSAL))
        .singleElement()
        .satisfies(
            reversal -> {
              assertThat(reversal.opened()).isEqualTo(reversal.resolved());
              assertThat(reversal.opened().claim()).isEqualTo("s3");
              assertThat(reversal.headline())
                  .isEqualTo(
                      "the fsb first said the death toll was 150, then the death toll was 140");
            });

    claims[2] = revised.asCorrection().claim();
    assertThat(only(discussion(KILLED, claims)).kind()).isEqualTo(ContradictionKind.NUMERIC);
  }

  @Test
  void reversalsBackAndForthAreOne() {
    Contradiction found =
        only(
            discussion(
                "warning.received",
                said("s1", "svr", true).published("2024-04-01").claim(),
                said("s2", "svr", false).published("2024-04-02").claim(),
                said("s3", "svr", true).published("2024-04-03").claim()));

    assertThat(found.opened().claim()).isEqualTo("s2");
    assertThat(found.resolved()).isEqualTo(new ChangePoint(moment("2024-04-03"), "s3"));
    assertThat(found.sides().get(0).holderCount()).isEqualTo(2);
  }

  @Test
  void whatIsSaidAtOnceReversesNothing() {
    assertThat(
            discussion(
                    "warning.received",
                    said("s1", "svr", true).claim(),
                    said("s2", "svr", false).claim())
                .contradictions())
        .isEmpty();
  }
}
