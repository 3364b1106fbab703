package io.foreknown.streams.pair;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.link.BestLinks;
import io.foreknown.domain.link.Candidates;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRule;
import io.foreknown.domain.route.RoutedEvent;
import io.foreknown.domain.route.Routes;
import io.foreknown.streams.fault.Deferred;
import io.foreknown.streams.route.EventKeys;
import io.foreknown.streams.route.MeetingPoints;
import io.foreknown.streams.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The links among the events of one side in this partition, as far as it is the one to emit them:
 * for each event a row with the best older ones.
 *
 * <p>An event that changes is compared with those that it met or meets. Its own row is made anew.
 * The row of a younger one changes where it says so by itself; where one that is not in it may take
 * a place that became free, which takes an older event that was among the best of three and is less
 * alike or gone, that row is made anew too.
 */
final class OpenLinks {
  private final PairSide pairSide;
  private final EventIndexStore events;
  private final Rows<List<Link>> rows;
  private final LinkRule rule;
  private final MeetingPoints points;
  private final int partition;

  OpenLinks(
      PairSide pairSide,
      EventIndexStore events,
      Rows<List<Link>> rows,
      LinkRule rule,
      MeetingPoints points,
      int partition) {
    this.pairSide = pairSide;
    this.events = events;
    this.rows = rows;
    this.rule = rule;
    this.points = points;
    this.partition = partition;
  }

  /**
   * Follows an event of the side from one version to another, once the events know of it; null:
   * there is none.
   *
   * @param sink receives every event whose links are others than before, by its key
   */
  void replace(
      String id,
      @Nullable LocalEvent before,
      @Nullable LocalEvent now,
      Deferred faults,
      BiConsumer<String, List<Link>> sink) {
    faults.run(() -> lookAgain(id, now, sink));
    List<String> again = new ArrayList<>();
    events.alike(
        before,
        now,
        other ->
            faults.run(
                () -> {
                  double score = now == null ? 0 : score(now.routed(), other);
                  boolean mayConcern = score > 0 || isOlder(before, other);
                  if (mayConcern && !follow(other, id, now, score, sink)) {
                    again.add(other.event().id());
                  }
                }));
    again.forEach(other -> faults.run(() -> lookAgain(other, events.get(other), sink)));
  }

  /** Compares an event with all that it meets. */
  private void lookAgain(String id, @Nullable LocalEvent now, BiConsumer<String, List<Link>> sink) {
    List<Link> links = List.of();
    if (now != null) {
      RoutedEvent event = now.routed();
      Candidates candidates = new Candidates(rule, event.event());
      events.alike(
          null,
          now,
          other -> {
            if (isOlder(other.event(), event.event()) && isHome(other, event)) {
              candidates.add(other.event());
            }
          });
      links = candidates.links();
    }
    save(id, links(id), links, sink);
  }

  /** Nothing where they are not linked, or this partition is not the one to emit it. */
  private double score(RoutedEvent older, RoutedEvent younger) {
    return isOlder(older.event(), younger.event()) && isHome(older, younger)
        ? rule.score(older.event(), younger.event())
        : 0;
  }

  /**
   * Whether it is known what becomes of the row of an event once an older one has changed.
   *
   * @param score of the link with the older one now; 0: none
   */
  private boolean follow(
      RoutedEvent other,
      String id,
      @Nullable LocalEvent now,
      double score,
      BiConsumer<String, List<Link>> sink) {
    List<Link> known = links(other.event().id());
    boolean isIn = known.stream().anyMatch(link -> link.older().equals(id));
    boolean mayBeIn = score > 0 && (isIn || BestLinks.mayBeAmong(known, score));
    if (!isIn && !mayBeIn) {
      return true;
    }
    Link link = now == null || !mayBeIn ? null : rule.link(now.routed().event(), other.event());
    List<Link> next = BestLinks.after(known, id, link);
    if (next != null) {
      save(other.event().id(), known, next, sink);
    }
    return next != null;
  }

  private static boolean isOlder(@Nullable LocalEvent event, RoutedEvent other) {
    return event != null && isOlder(event.routed().event(), other.event());
  }

  private static boolean isOlder(Event event, Event other) {
    return Link.OLDER_FIRST.compare(event, other) < 0;
  }

  private boolean isHome(RoutedEvent older, RoutedEvent younger) {
    String home = Routes.home(older.routes(), younger.routes());
    return home != null && points.partition(home) == partition;
  }

  private List<Link> links(String id) {
    List<Link> known = rows.get(key(id));
    return known == null ? List.of() : known;
  }

  private void save(
      String id, List<Link> before, List<Link> now, BiConsumer<String, List<Link>> sink) {
    if (!now.equals(before)) {
      rows.put(key(id), now.isEmpty() ? null : now);
      sink.accept(key(id), now);
    }
  }

  private String key(String id) {
    return EventKeys.text(new EventKey(pairSide.type(), id));
  }
}
