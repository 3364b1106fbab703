package io.foreknown.streams.assess;

import io.foreknown.domain.alert.IssuerMutes;
import io.foreknown.domain.assess.Assessed;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.FindingStanding;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.streams.gather.EventStore;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.store.Group;
import io.foreknown.streams.store.GroupStore;
import io.foreknown.streams.store.RowStore;
import io.foreknown.streams.store.TaskCache;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * The events of one task with what their findings amount to: as rows, and those used last as they
 * are worked with.
 */
final class JudgedEvents {
  private final TaskCache<JudgedEvent> held;
  private final GroupStore<Assessed, FindingStanding> rows;
  private final EventStore events;
  private final Rules rules;

  /** The keys of the incidents that a sweep goes through, from its first slice to its last. */
  private @Nullable NavigableSet<String> swept;

  /** Holds in these sets what was used last. */
  JudgedEvents(ProcessingContext context, Rules rules, TaskCache<JudgedEvent> held) {
    RowStore store = context.getStateStore(AssessStage.ROWS);
    this.held = held;
    this.rows =
        new GroupStore<>(store.rows(AssessStage.ASSESSED), store.members(AssessStage.FINDINGS));
    this.events = new EventStore(context);
    this.rules = rules;
  }

  /** Of whose warnings the desk wants to hear nothing. */
  IssuerMutes mutes() {
    return events.mutes();
  }

  JudgedEvent get(String key) {
    JudgedEvent known = held.take(key);
    return known == null ? load(key, events.event(key)) : known;
  }

  /** Spares the look at the claims, as the caller knows how the event was emitted until now. */
  JudgedEvent get(String key, @Nullable Event given) {
    JudgedEvent known = held.take(key);
    return known == null ? load(key, given) : known;
  }

  private JudgedEvent load(String key, @Nullable Event event) {
    Group<Assessed, FindingStanding> group = rows.load(key);
    JudgedEvent loaded = new JudgedEvent(group == null ? new Group<>() : group, event, rules);
    loaded.group().evict();
    return loaded;
  }

  /**
   * Goes through so many incidents that were ever judged, and looks at those that stand and that
   * something is found of.
   *
   * @param from the first one's key; null: from the beginning
   * @return the key to go on from; null: that was all
   */
  @Nullable String sweep(
      @Nullable String from, int most, BiConsumer<IncidentEvent, Findings> look) {
    NavigableSet<String> incidents = from == null || swept == null ? incidents() : swept;
    swept = incidents;
    int passed = 0;
    for (String key : from == null ? incidents : incidents.tailSet(from)) {
      if (passed == most) {
        return key;
      }
      look(key, look);
      passed++;
    }
    swept = null;
    return null;
  }

  private NavigableSet<String> incidents() {
    NavigableSet<String> keys = new TreeSet<>();
    String prefix = EventKeys.before(ClaimType.INCIDENT);
    rows.groups()
        .forEachKey(
            key -> {
              if (key.startsWith(prefix)) {
                keys.add(key);
              }
            });
    return keys;
  }

  private void look(String key, BiConsumer<IncidentEvent, Findings> look) {
    Group<Assessed, FindingStanding> group = rows.load(key);
    List<Finding> found = group == null ? List.of() : JudgedEvent.found(group.members().values());
    if (!found.isEmpty() && events.event(key) instanceof IncidentEvent incident) {
      look.accept(incident, Findings.of(found));
    }
  }

  /** What is known of a match of an event. */
  FindingStanding standing(String key, JudgedEvent event, String match) {
    FindingStanding known = rows.member(key, event.group(), match);
    return known == null ? FindingStanding.NONE : known;
  }

  /** Judges anew an event of which only these findings have changed since it was saved. */
  void judge(String key, JudgedEvent event, Collection<String> changed, Instant clock) {
    rows.saveMembers(key, event.group(), changed);
    if (!event.isKnown()) {
      event.know(rows.members(key, event.group()).values());
    }
    event.judge(rules, clock);
    rows.saveHead(key, event.group());
    event.group().evict();
    held.hold(key, event, event.group(), event.bytes());
  }
}
