package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import org.junit.jupiter.api.Test;

class DiscussionsTest {
  private static final EventKey EVENT = new EventKey(ClaimType.INCIDENT, "i1");

  private final Discussions discussions = new Discussions(EVENT, Predicates.shipped());
  private final Claim report =
      aReport("i1").published("2024-03-25T12:00:00Z").killed(Count.exactly(143)).claim();
  private final Claim toll =
      aStatement("s1")
          .on("i1", "incident.killed")
          .holding(Count.exactly(139))
          .published("2024-03-26T12:00:00Z")
          .claim();

  @Test
  void eachQuestionIsDiscussedByItself() {
    assertThat(discussions.replace(null, report)).isEmpty();

    assertThat(discussions.replace(null, toll))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.question()).isEqualTo(new QuestionKey(EVENT, "incident.killed")));
    assertThat(discussions.contradictions()).containsOnlyKeys("incident.killed");
  }

  @Test
  void claimThatGoesTakesWhatItHeldOnAllQuestions() {
    discussions.replace(null, report);
    discussions.replace(null, toll);

    assertThat(discussions.replace(report, null))
        .singleElement()
        .satisfies(change -> assertThat(change.changes().get(0).now()).isNull());
    assertThat(discussions.replace(toll, null)).isEmpty();
    assertThat(discussions.contradictions()).isEmpty();
  }

  @Test
  void revisionThatAnswersAnotherQuestionIsNoAnswerToTheFirst() {
    discussions.replace(null, report);
    discussions.replace(null, toll);
    Claim moved =
        aStatement("s1")
            .on("i1", "incident.injured")
            .holding(Count.exactly(139))
            .published("2024-03-26T12:00:00Z")
            .claim();

    assertThat(discussions.replace(toll, moved)).hasSize(1);
    assertThat(discussions.contradictions()).isEmpty();
  }

  @Test
  void claimWithoutAPositionChangesNothing() {
    assertThat(discussions.replace(null, null)).isEmpty();
  }

  @Test
  void questionThatIsNotDeclaredIsNotDiscussed() {
    Claim statement = aStatement("s1").on("i1", "incident.sirens").holding(true).claim();

    assertThat(discussions.replace(null, statement)).isEmpty();
  }
}
