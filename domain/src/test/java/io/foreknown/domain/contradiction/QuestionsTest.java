package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.contradiction.Discussions.Said;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.position.Predicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people see of a dispute: one question, however many pairs of positions it has. */
class QuestionsTest {
  private static final EventKey EVENT = new EventKey(ClaimType.INCIDENT, "i1");
  private static final String TOLL = Predicates.KILLED;

  private final List<Claim> claims = new ArrayList<>();

  private QuestionsTest tell(Claim claim) {
    claims.add(claim);
    return this;
  }

  private QuestionsTest tell(String id, String speaker, long killed, String published) {
    return tell(toll(id, speaker, killed).published(published).claim());
  }

  private static StatementBuilder toll(String id, String speaker, long killed) {
    return aStatement(id).on("i1", TOLL).by(speaker).holding(Count.exactly(killed));
  }

  private SortedMap<String, Question> questions() {
    Discussions discussions = new Discussions(EVENT, Predicates.shipped());
    claims.forEach(claim -> discussions.replace(null, claim));
    return discussions.questions(
        EventFold.of(
            claims.stream()
                .map(claim -> new Reported<>(claim, claim.header().publishedAt()))
                .toList()));
  }

  private Question question() {
    return Objects.requireNonNull(questions().get(TOLL));
  }

  @Test
  void fiveSpeakersWithFiveAnswersAreOneDispute() {
    for (int i = 0; i < 5; i++) {
      tell("s" + i, "speaker" + i, 50 - i, "2024-03-22T1" + i + ":00:00Z");
    }

    assertThat(questions()).containsOnlyKeys(TOLL);
    assertThat(question().state()).isEqualTo(QuestionState.OPEN);
    assertThat(question().positionCount()).isEqualTo(5);
    assertThat(question().exclusionCount()).isEqualTo(10);
    assertThat(question().exclusions()).hasSize(10);
    assertThat(question().disputed())
        .isEqualTo(new ChangePoint(moment("2024-03-22T11:00:00Z"), "s1"));
    assertThat(question().headline())
        .isEqualTo(
            "How many were killed? 5 answers: the speaker4 said the death toll was 46;"
                + " the speaker3 said the death toll was 47; the speaker2 said the death toll was"
                + " 48; and 2 more");
  }

  @Test
  void oneAnswerIsNoQuestionHoweverManyGiveIt() {
    tell("s1", "police", 3, "2024-03-22T10:00:00Z").tell("s2", "mayor", 3, "2024-03-22T11:00:00Z");

    assertThat(questions()).isEmpty();
  }

  @Test
  void positionThatNobodyHoldsAnyMoreIsListedWithoutHolders() {
    tell("s1", "police", 3, "2024-03-22T10:00:00Z").tell("s2", "police", 7, "2024-03-22T11:00:00Z");

    assertThat(question().state()).isEqualTo(QuestionState.RESOLVED);
    assertThat(question().disputed()).isNull();
    assertThat(question().positions())
        .extracting(of -> of.side().holders().size())
        .containsExactly(1, 0);
    assertThat(question().positions().get(1).givenUp())
        .isEqualTo(new ChangePoint(moment("2024-03-22T11:00:00Z"), "s2"));
    assertThat(question().headline())
        .isEqualTo("How many were killed? Not disputed: the police said the death toll was 7");
  }

  @Test
  void ladderOfFiguresIsNotDisputed() {
    tell("s1", "police", 3, "2024-03-22T10:00:00Z")
        .tell("s2", "mayor", 7, "2024-03-22T10:12:00Z")
        .tell("s3", "ministry", 5, "2024-03-22T10:25:00Z")
        .tell("s4", "hospital", 9, "2024-03-22T10:38:00Z");

    assertThat(question().state()).isEqualTo(QuestionState.RESOLVED);
    assertThat(question().exclusions())
        .singleElement()
        .satisfies(of -> assertThat(of.resolution()).isEqualTo(Resolution.OVERTAKEN));
  }

  @Test
  void answerOfTheEventIsReported() {
    tell(aReport("i1").killed(Count.exactly(10)).published("2024-03-22T10:00:00Z").claim())
        .tell("s1", "mayor", 7, "2024-03-22T10:12:00Z");

    assertThat(question().fold()).isEqualTo(new Position.OfCount(Count.exactly(10)));
  }

  @Test
  void manyPositionsAreCountedAndThoseInDisputeAreListed() {
    for (int i = 0; i < Question.SHOWN + 5; i++) {
      tell("s" + i, "speaker" + i, 1 + i, "2024-03-22T10:%02d:00Z".formatted(i));
    }
    tell("late", "late", 3, "2024-03-22T12:00:00Z");

    assertThat(question().positions()).hasSize(Question.SHOWN);
    assertThat(question().positionCount()).isEqualTo(Question.SHOWN + 5);
    assertThat(question().positions().get(0).side().stance().position())
        .isEqualTo(new Position.OfCount(Count.exactly(3)));
  }

  @Test
  void questionThatTheDeskDismissesIsNoDisputeUntilSomebodyNewSaysSomethingNew() {
    tell("s1", "police", 7, "2024-03-22T10:00:00Z").tell("s2", "mayor", 3, "2024-03-22T11:00:00Z");
    tell(dismissal("d1", "2024-03-22T12:00:00Z"));

    assertThat(question().state()).isEqualTo(QuestionState.DISMISSED);
    assertThat(question().disputed()).isNull();
    assertThat(question().exclusions())
        .extracting(Exclusion::resolution)
        .containsExactly(Resolution.DISMISSED);
    assertThat(question().decisions()).extracting(of -> of.decision()).containsExactly("d1");
    assertThat(question().headline()).startsWith("How many were killed? Dismissed by the desk: ");

    tell("s3", "hospital", 5, "2024-03-22T13:00:00Z");

    assertThat(question().state()).isEqualTo(QuestionState.OPEN);
    assertThat(question().decisions()).hasSize(1);
  }

  @Test
  void decisionOnAQuestionThatIsNotDeclaredChangesNothing() {
    tell("s1", "police", 7, "2024-03-22T10:00:00Z").tell("s2", "mayor", 3, "2024-03-22T11:00:00Z");
    tell(dismissal("d1", "incident.sirens", "2024-03-22T12:00:00Z"));

    assertThat(question().state()).isEqualTo(QuestionState.OPEN);
    assertThat(questions()).hasSize(1);
  }

  private static Claim dismissal(String id, String at) {
    return dismissal(id, TOLL, at);
  }

  private static Claim dismissal(String id, String predicate, String at) {
    return new Decision(
        new Header(id, 1, moment(at), null, null, null, List.of(), null, null, null),
        Given.party("desk"),
        Decision.Verdict.DISMISSED,
        new Subject.OfQuestion(new Subject.Asked("i1", predicate)),
        null,
        null);
  }

  @Test
  void claimsThatComeAndGoLeaveTheQuestionThatFreshOnesWouldMake() {
    IntStream.range(0, 8)
        .forEach(i -> tell("s" + i, "speaker" + i % 3, 9 - i, "2024-03-22T1" + i + ":00:00Z"));
    Discussions followed = new Discussions(EVENT, Predicates.shipped());
    claims.forEach(
        claim -> {
          followed.replace(null, claim);
          followed.questions(null);
        });
    Claim gone = claims.remove(3);

    Said said = Said.of(gone, Predicates.shipped());
    Said nothing = Said.of(null, Predicates.shipped());
    assertThat(followed.touched(said, nothing, null, null)).containsExactly(TOLL);
    followed.replace(gone, null);
    assertThat(followed.questions(null)).isEqualTo(questions());
  }
}
