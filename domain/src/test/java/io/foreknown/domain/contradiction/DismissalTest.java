package io.foreknown.domain.contradiction;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.alert.ContradictionAlerts;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Predicates;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the desk says is no dispute, step by step. */
class DismissalTest {
  private static final String TOLL = Predicates.KILLED;
  private static final EventKey EVENT = new EventKey(ClaimType.INCIDENT, "i1");
  private static final Decision DISMISSAL =
      aDecision("d1").at("2024-03-26").dismissingQuestion("i1", TOLL);

  private final Discussions discussions = new Discussions(EVENT, Predicates.shipped());
  private final Claim high = toll("s1", "daily", 143, "2024-03-24");
  private final Claim low = toll("s2", "agency", 139, "2024-03-25");

  private static Claim toll(String id, String speaker, long killed, String said) {
    return aStatement(id)
        .on("i1", TOLL)
        .by(speaker)
        .holding(Count.exactly(killed))
        .said(said)
        .published(said)
        .claim();
  }

  private List<ContradictionChange> replace(@Nullable Claim before, @Nullable Claim now) {
    return discussions.replace(before, now).stream()
        .flatMap(change -> change.changes().stream())
        .toList();
  }

  private Collection<Contradiction> found() {
    return Objects.requireNonNullElse(discussions.contradictions().get(TOLL), List.of());
  }

  private Question question() {
    return Objects.requireNonNull(discussions.questions(null).get(TOLL));
  }

  @Test
  void eachStepSaysWhatChangesByIt() {
    replace(null, high);
    assertThat(replace(null, low)).hasSize(1);
    Contradiction open = found().iterator().next();
    assertThat(question().isOpen()).isTrue();

    assertThat(replace(null, DISMISSAL))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo(open);
              assertThat(Objects.requireNonNull(change.now()).resolution())
                  .isEqualTo(Resolution.DISMISSED);
            });
    assertThat(question().isOpen()).isFalse();
    assertThat(question().state()).isEqualTo(QuestionState.DISMISSED);

    List<ContradictionChange> gone = replace(low, null);
    assertThat(gone).singleElement().returns(null, ContradictionChange::now);
    assertThat(
            ContradictionAlerts.of(
                new QuestionKey(EVENT, TOLL), gone, new ChangePoint(moment("2024-03-27"), "s2")))
        .as("of what was dismissed nobody is told that it is withdrawn")
        .isEmpty();
    assertThat(replace(null, low)).hasSize(1);

    assertThat(replace(DISMISSAL, null))
        .singleElement()
        .satisfies(change -> assertThat(change.now()).isEqualTo(open));
    assertThat(found()).containsExactly(open);
  }

  @Test
  void claimMayBecomeTheDecisionThatDismissesWhatItHeld() {
    replace(null, high);
    replace(null, low);

    assertThat(replace(low, aDecision("s2").at("2024-03-26").dismissingQuestion("i1", TOLL)))
        .singleElement()
        .returns(null, ContradictionChange::now);
    assertThat(found()).isEmpty();
  }

  @Test
  void decisionMayBecomeAClaimThatOpensADispute() {
    replace(null, high);
    replace(null, DISMISSAL);

    Claim now = toll("d1", "agency", 139, "2024-03-25");
    assertThat(replace(DISMISSAL, now)).singleElement().returns(null, ContradictionChange::before);
    assertThat(found()).allMatch(Contradiction::isOpen);
  }

  @Test
  void whatWasOverBeforeStaysAsItEnded() {
    replace(null, high);
    replace(null, low);
    replace(null, toll("s3", "officials", 144, "2024-03-26"));
    List<Contradiction> before = List.copyOf(found());
    assertThat(before).isNotEmpty().noneMatch(Contradiction::isOpen);

    assertThat(replace(null, aDecision("d1").at("2024-03-28").dismissingQuestion("i1", TOLL)))
        .isEmpty();

    assertThat(found()).containsExactlyElementsOf(before);
  }

  @Test
  void whoChangedHisMindBeforeIsShownAndWhoDoesSoLaterIsDismissed() {
    replace(null, high);
    replace(null, toll("s3", "daily", 139, "2024-03-25"));
    assertThat(found())
        .singleElement()
        .returns(ContradictionKind.SELF_REVERSAL, Contradiction::kind);

    assertThat(replace(null, DISMISSAL)).isEmpty();
    replace(null, toll("s4", "daily", 120, "2024-03-27"));

    assertThat(found())
        .hasSize(2)
        .extracting(Contradiction::resolution)
        .containsExactlyInAnyOrder(Resolution.RESTATED, Resolution.DISMISSED);
  }

  @Test
  void decisionOnAQuestionThatNobodyAnsweredChangesNothing() {
    assertThat(replace(null, DISMISSAL)).isEmpty();
    assertThat(replace(DISMISSAL, null)).isEmpty();
    assertThat(discussions.contradictions()).isEmpty();
  }
}
