package io.foreknown.domain.contradiction;

import static io.foreknown.domain.contradiction.Discussing.discussion;
import static io.foreknown.domain.contradiction.Discussing.held;
import static io.foreknown.domain.contradiction.Discussing.only;
import static io.foreknown.domain.contradiction.Discussing.said;
import static io.foreknown.domain.contradiction.Discussing.speakers;
import static io.foreknown.domain.contradiction.Discussing.toll;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.position.Predicates;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is listed on a side, with the first word and the newest. */
class HoldersTest {
  private static final String KILLED = Predicates.KILLED;

  @Test
  void sameClaimByTenOutletsIsOneSideAndOneSpeaker() {
    Discussion discussion =
        discussion(
            "warning.received", said("denial", "svr", false).published("2024-04-02").claim());
    for (int outlet = 0; outlet < 10; outlet++) {
      discussion.put(
          held(
              "warning.received",
              said("s" + outlet, "us", true).published("2024-04-1" + outlet).claim()));
    }

    Contradiction found = only(discussion);
    assertThat(found.opened().claim()).isEqualTo("s0");
    assertThat(speakers(found.sides().get(0))).containsExactly("us");
    assertThat(found.sides().get(0).holders().get(0).claim()).isEqualTo("s9");
  }

  @Test
  void floodOfHoldersIsCutToTheFirst() {
    Discussion discussion =
        discussion(KILLED, toll("low", "low", "2024-03-30T12:00:00Z", Count.exactly(139)).claim());
    IntStream.range(0, 300)
        .forEach(
            n ->
                discussion.put(
                    held(
                        KILLED,
                        toll(
                                "i%03d".formatted(n),
                                "outlet" + n,
                                "2024-03-24T12:00:00.%03dZ".formatted(n),
                                Count.exactly(143))
                            .claim())));

    Side high = only(discussion).sides().get(0);
    assertThat(high.holderCount()).isEqualTo(300);
    assertThat(high.holders()).hasSize(Side.SHOWN);
    assertThat(high.holders().get(49).claim()).isEqualTo("i049");
    assertThat(only(discussion).headline()).startsWith("outlet0, outlet1 and 298 more said");
  }

  @Test
  void holdersOfAResolvedOneStayAsTheyWereWhenItEnded() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", true).published("2024-04-01").claim(),
            said("s2", "fsb", false).published("2024-04-02").claim(),
            said("s3", "fsb", true).asCorrection().published("2024-04-05").claim());
    Contradiction resolved = only(discussion);

    assertThat(
            discussion.put(
                held("warning.received", said("s4", "us", true).published("2024-04-06").claim())))
        .as("came after it ended")
        .isEmpty();
    discussion.put(
        held("warning.received", said("s5", "un", true).published("2024-04-03").claim()));
    assertThat(only(discussion).resolved()).isEqualTo(resolved.resolved());
    assertThat(speakers(only(discussion).sides().get(0)))
        .as("a late fact about the time before")
        .containsExactly("svr", "un");
  }

  @Test
  void holderTellsHisFirstWordBesideTheNewest() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s2", "us", true).published("2024-04-02").claim(),
            said("s3", "us", true).published("2024-04-03").claim());

    Holder us = only(discussion).sides().get(0).holders().get(0);
    assertThat(us.claim()).isEqualTo("s3");
    assertThat(Objects.requireNonNull(us.first()).claim()).isEqualTo("s2");
    assertThat(us.first().publishedAt()).isEqualTo(moment("2024-04-02"));
    assertThat(only(discussion).sides().get(1).holders().get(0).first()).as("said once").isNull();
  }

  @Test
  void whoChangedHisMindMeanwhileHoldsItSinceHeCameBack() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s2", "us", true).published("2024-04-02").claim(),
            said("s3", "us", false).asCorrection().published("2024-04-03").claim(),
            said("s4", "us", true).asCorrection().published("2024-04-04").claim(),
            said("s5", "us", true).published("2024-04-05").claim());
    assertThat(firstOf(discussion)).isEqualTo("s4");

    discussion.remove("s3");
    assertThat(firstOf(discussion)).as("he never changed his mind").isEqualTo("s2");
  }

  private static String firstOf(Discussion discussion) {
    Holder holder = only(discussion).sides().get(0).holders().get(0);
    return Objects.requireNonNull(holder.first()).claim();
  }

  @Test
  void earlierWordThatComesLateIsTheFirstAlsoOfWhatIsResolved() {
    Discussion discussion =
        discussion(
            "warning.received",
            said("s1", "svr", false).published("2024-04-01").claim(),
            said("s3", "us", true).published("2024-04-03").claim(),
            said("s4", "svr", true).asCorrection().published("2024-04-05").claim());
    assertThat(only(discussion).sides().get(0).holders().get(0).first()).isNull();

    discussion.put(
        held("warning.received", said("s2", "us", true).published("2024-04-02").claim()));
    assertThat(firstOf(discussion)).isEqualTo("s2");
  }
}
