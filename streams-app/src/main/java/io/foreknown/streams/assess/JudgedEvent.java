package io.foreknown.streams.assess;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingChange;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.streams.store.Group;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event, what its findings amount to, and what was judged of it last. */
final class JudgedEvent {
  /** What an event takes in the cache with its judgement and the ids that it shows, about. */
  private static final long BYTES_OF_EVENT = 7_000;

  /** Objects with their references take so many times what they take in a record, about. */
  private static final long TIMES_IN_MEMORY = 3;

  private final Group<Assessed, FindingStanding> group;
  private Findings findings;
  private boolean known = true;
  private @Nullable Event event;
  private Assessment judgement;

  /** As it stands with these findings, which are all. */
  JudgedEvent(Group<Assessed, FindingStanding> group, @Nullable Event event, Rules rules) {
    this.group = group;
    this.event = event;
    this.findings = Findings.of(found(group.members().values()));
    this.judgement = rules.assess(event, findings, last().clock());
  }

  /** The findings that stand. */
  static List<Finding> found(Collection<FindingStanding> all) {
    return all.stream().map(FindingStanding::finding).filter(Objects::nonNull).toList();
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

  /** What it takes in memory, about. */
  long bytes() {
    return event == null
        ? BYTES_OF_EVENT
        : BYTES_OF_EVENT
            + TIMES_IN_MEMORY * (Place.bytes(event.places()) + Party.bytes(event.actors()));
  }

  void event(@Nullable Event now) {
    this.event = now;
  }

  /**
   * What subscribers receive of the word of a meeting point; null: nothing new.
   *
   * @param before what was known of the match
   */
  @Nullable Versioned<Match> hear(FindingStanding before, int point, FindingChange change) {
    FindingStanding now = before.after(point, change.finding());
    group.put(change.id(), now);
    known = known && findings.replace(before.finding(), now.finding());
    return now.changeSince(before);
  }

  /** Whether what the findings amount to is known, without all of them. */
  boolean isKnown() {
    return known;
  }

  /** Trusts what the findings amount to no longer, and looks at all anew before it is judged. */
  void doubt() {
    known = false;
  }

  /** Looks at all findings anew. */
  void know(Collection<FindingStanding> all) {
    this.findings = Findings.of(found(all));
    this.known = true;
  }

  Findings findings() {
    return findings;
  }

  /** Judges anew; the version grows if subscribers see a difference. */
  void judge(Rules rules, Instant clock) {
    Assessment before = judgement;
    judgement = rules.assess(event, findings, clock);
    long version = last().version() + (before.hasSameOutputsAs(judgement) ? 0 : 1);
    group.head(new Assessed(version, clock));
  }
}
