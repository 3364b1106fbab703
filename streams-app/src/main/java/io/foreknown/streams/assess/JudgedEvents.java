package io.foreknown.streams.assess;

import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.streams.gather.EventRows;
import io.foreknown.streams.store.Group;
import io.foreknown.streams.store.GroupRows;
import io.foreknown.streams.store.WorkingSets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * The events of one task with their findings: as rows, and those used last as they are worked with.
 */
final class JudgedEvents {
  /** What a finding takes in a working set, about. */
  static final int BYTES_OF_FINDING = 2_000;

  private final WorkingSets<JudgedEvent> held;
  private final GroupRows<Assessed, FindingStanding> rows;
  private final EventRows events;
  private final Yardsticks yardsticks;

  /** Holds in these sets what was used last. */
  JudgedEvents(ProcessingContext context, Yardsticks yardsticks, WorkingSets<JudgedEvent> held) {
    this.held = held;
    this.rows =
        new GroupRows<>(
            context.getStateStore(AssessStage.ASSESSED),
            context.getStateStore(AssessStage.FINDINGS));
    this.events = new EventRows(context);
    this.yardsticks = yardsticks;
  }

  JudgedEvent get(String key) {
    JudgedEvent known = held.get(key);
    return known == null ? load(key, events.event(key)) : known;
  }

  /** Spares the look at the claims, as the caller knows how the event was told until now. */
  JudgedEvent get(String key, @Nullable Event told) {
    JudgedEvent known = held.get(key);
    return known == null ? load(key, told) : known;
  }

  private JudgedEvent load(String key, @Nullable Event event) {
    Group<Assessed, FindingStanding> group = rows.load(key);
    return new JudgedEvent(group == null ? new Group<>() : group, event, yardsticks);
  }

  /** The keys of all that was ever judged. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    try (var all = rows.groups().all()) {
      all.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }

  /** Writes an event of which only these findings have changed. */
  void save(String key, JudgedEvent event, Collection<String> changed) {
    rows.save(key, event.group(), changed);
    held.put(key, event, 1 + event.group().members().size());
  }
}
