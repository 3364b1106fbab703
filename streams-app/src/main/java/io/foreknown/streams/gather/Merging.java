package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.ledger.ClaimChange;
import io.foreknown.domain.merge.Merges;
import io.foreknown.domain.merge.Merges.Notice;
import io.foreknown.domain.route.LastRoutes;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.Group;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on which events of one type are the same: as rows, the decisions as a group of
 * claims and the answers of members beside it, and as they are worked with.
 */
final class Merging {
  /** The answer of an event of which no own claim stands. */
  private static final long NEVER = Long.MIN_VALUE;

  private final String key;
  private final ClaimType type;
  private final EventStore rows;
  private final KeyValueStore<String, Long> births;
  private final Group<LastRoutes, Reported<Claim>> group;
  private final Merges merges = new Merges();

  /** Reads all rows of it, once. */
  Merging(String key, EventStore rows, KeyValueStore<String, Long> births) {
    this.key = key;
    this.type = Objects.requireNonNull(EventKeys.of(key).merging(), "decides on no merging");
    this.rows = rows;
    this.births = births;
    this.group = rows.load(key);
    load();
  }

  /** What follows from the rows was emitted when they were written. */
  private void load() {
    for (Reported<Claim> of : group.members().values()) {
      var unused = merges.replace(null, decision(of));
    }
    try (KeyValueIterator<String, Long> all =
        births.range(EventKeys.before(type), EventKeys.after(type))) {
      while (all.hasNext()) {
        KeyValue<String, Long> row = all.next();
        var unused = merges.born(EventKeys.of(row.key).id(), moment(row.value));
      }
    }
  }

  private static @Nullable Decision decision(@Nullable Reported<Claim> reported) {
    return reported == null ? null : (Decision) reported.claim();
  }

  private static @Nullable Instant moment(long millis) {
    return millis == NEVER ? null : Instant.ofEpochMilli(millis);
  }

  /** Takes in a decision; what events must learn. */
  List<Notice> decide(ClaimChange change) {
    String id = change.claimId();
    Reported<Claim> before = group.member(id);
    Reported<Claim> now = change.after(before);
    group.put(id, now);
    group.head(group.members().isEmpty() ? null : new LastRoutes(null, null));
    rows.save(key, group, List.of(id));
    return forgetting(merges.replace(decision(before), decision(now)));
  }

  /** Takes in when an event was first published; what events must learn. */
  List<Notice> born(String event, @Nullable Instant first) {
    if (merges.isMember(event)) {
      births.put(text(event), first == null ? NEVER : first.toEpochMilli());
    }
    return forgetting(merges.born(event, first));
  }

  /** Who is alone again is not known here any more. */
  private List<Notice> forgetting(List<Notice> news) {
    news.stream()
        .filter(notice -> notice.naming() == null)
        .forEach(notice -> births.delete(text(notice.event())));
    return news;
  }

  /** The type of the events that learn it. */
  ClaimType type() {
    return type;
  }

  private String text(String event) {
    return EventKeys.text(new EventKey(type, event));
  }
}
