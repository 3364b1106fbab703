package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.streams.store.Group;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event with its findings as they are worked with, and what was judged of it last. */
final class JudgedEvent {
  private final Findings findings = new Findings();
  private final Group<Assessed, FindingStanding> group;
  private @Nullable Event event;
  private Assessment judgement;

  JudgedEvent(
      Group<Assessed, FindingStanding> group, @Nullable Event event, Yardsticks yardsticks) {
    this.group = group;
    this.event = event;
    group.members().values().forEach(standing -> findings.replace(null, standing.finding()));
    this.judgement = yardsticks.assess(event, findings, last().clock());
  }

  Group<Assessed, FindingStanding> group() {
    return group;
  }

  Assessed last() {
    Assessed head = group.head();
    return head == null ? Assessed.NEVER : head;
  }

  Assessment judgement() {
    return judgement;
  }

  @Nullable Event event() {
    return event;
  }

  void event(@Nullable Event now) {
    this.event = now;
  }

  /** What subscribers are told of the word of a meeting point; null: nothing new. */
  @Nullable Versioned<Match> hear(int point, FindingChange change) {
    FindingStanding known = group.member(change.id());
    FindingStanding before = known == null ? FindingStanding.NONE : known;
    FindingStanding now = before.after(point, change.finding());
    group.put(change.id(), now);
    findings.replace(before.finding(), now.finding());
    return now.told(before);
  }

  Findings findings() {
    return findings;
  }

  /** Judges anew; the version grows if subscribers see a difference. */
  void judge(Yardsticks yardsticks, Instant clock) {
    Assessment before = judgement;
    judgement = yardsticks.assess(event, findings, clock);
    long version = last().version() + (before.tellsTheSameAs(judgement) ? 0 : 1);
    group.head(new Assessed(version, clock));
  }
}
