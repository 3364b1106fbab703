package io.foreknown.domain.merge;

import static io.foreknown.domain.given.Given.aDecision;
import static io.foreknown.domain.given.Given.moment;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.merge.Merges.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergesTest {
  private final Merges merges = new Merges();

  private List<Notice> decide(Decision decision) {
    return merges.replace(null, decision);
  }

  private List<Notice> takeBack(Decision decision) {
    return merges.replace(decision, null);
  }

  private List<Notice> born(String event, @Nullable String published) {
    return merges.born(event, published == null ? null : moment(published));
  }

  private static Notice alone(String event) {
    return new Notice(event, Naming.alone(event));
  }

  private static Notice away(String event, String name) {
    return new Notice(event, new Naming(name, Sameness.NONE));
  }

  private static Notice with(String event, String... others) {
    return new Notice(event, new Naming(event, new Sameness(List.of(others), List.of())));
  }

  private static Notice differing(String event, String... others) {
    return new Notice(event, new Naming(event, new Sameness(List.of(), List.of(others))));
  }

  @Test
  void membersAreAskedAndNamedOnceAllHaveAnswered() {
    assertThat(decide(aDecision("d").same("b", "a"))).containsExactly(alone("a"), alone("b"));
    assertThat(born("a", "2024-03-02")).isEmpty();

    assertThat(born("b", "2024-03-01")).containsExactly(away("a", "b"), with("b", "a"));
  }

  @Test
  void ofTwoThatWerePublishedAtOnceTheLesserIdIsTheName() {
    decide(aDecision("d").same("b", "a"));
    born("a", "2024-03-01");

    assertThat(born("b", "2024-03-01")).containsExactly(with("a", "b"), away("b", "a"));
  }

  @Test
  void whoNeverWasPublishedComesLast() {
    decide(aDecision("d").same("b", "a"));
    born("a", null);

    assertThat(born("b", "2024-03-01")).containsExactly(away("a", "b"), with("b", "a"));
  }

  private void chain() {
    decide(aDecision("d1").same("a", "b"));
    born("a", "2024-03-02");
    born("b", "2024-03-03");
  }

  @Test
  void chainIsOneEventWhoeverJoinsIt() {
    chain();

    assertThat(decide(aDecision("d2").same("b", "c"))).containsExactly(alone("c"));
    assertThat(born("c", "2024-03-04")).containsExactly(with("a", "b", "c"), away("c", "a"));
  }

  @Test
  void olderOneThatJoinsGivesItsNameToAll() {
    chain();
    decide(aDecision("d2").same("b", "c"));

    assertThat(born("c", "2024-03-01"))
        .containsExactly(away("a", "c"), away("b", "c"), with("c", "a", "b"));
  }

  @Test
  void chainPartsWhereADecisionIsTakenBack() {
    chain();
    Decision third = aDecision("d2").same("b", "c");
    decide(third);
    born("c", "2024-03-01");

    assertThat(takeBack(third))
        .containsExactly(with("a", "b"), away("b", "a"), new Notice("c", null));
    assertThat(merges.isMember("c")).isFalse();
    assertThat(born("c", "2024-02-01")).as("it does not matter any more").isEmpty();
  }

  @Test
  void newestDecisionOnAPairStands() {
    chain();

    assertThat(decide(aDecision("d2").at("2024-04-06").different("a", "b")))
        .containsExactly(differing("a", "b"), differing("b", "a"));
    assertThat(decide(aDecision("d0").at("2024-04-04").same("a", "b")))
        .as("older than what stands")
        .isEmpty();
    assertThat(decide(aDecision("d3").at("2024-04-07").same("a", "b")))
        .containsExactly(with("a", "b"), away("b", "a"));
  }

  @Test
  void whoLeavesIsForgottenAndAskedAgain() {
    Decision first = aDecision("d1").same("a", "b");
    decide(first);
    born("a", "2024-03-02");
    born("b", "2024-03-03");

    assertThat(takeBack(first)).containsExactly(new Notice("a", null), new Notice("b", null));
    assertThat(decide(first)).containsExactly(alone("a"), alone("b"));
  }

  @Test
  void whatOneOfAChainIsNotTheEventIsNot() {
    chain();
    Sameness both = new Sameness(List.of("b"), List.of("c"));

    assertThat(decide(aDecision("d2").different("b", "c")))
        .containsExactly(new Notice("a", new Naming("a", both)), alone("c"));
    assertThat(born("c", "2024-03-04")).containsExactly(differing("c", "b"));
    decide(aDecision("d3").same("b", "d"));
    born("d", "2024-03-05");
    assertThat(decide(aDecision("d4").different("a", "d")))
        .as("what a chain joins is one")
        .isEmpty();
  }

  @Test
  void whatMembersKnowIsNotReportedAgain() {
    chain();

    assertThat(born("b", "2024-03-05")).isEmpty();
    assertThat(decide(aDecision("d2").at("2024-04-06").same("a", "b"))).isEmpty();
  }

  @Test
  void laterBirthOfTheOldestGivesTheNameToAnother() {
    chain();

    assertThat(born("a", "2024-03-04")).containsExactly(away("a", "b"), with("b", "a"));
  }
}
