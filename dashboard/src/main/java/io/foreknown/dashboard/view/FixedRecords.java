package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records of a moment that is over. What only some readers need of them, their order above all, is
 * made when it is first asked for; for any number of threads.
 */
final class FixedRecords implements Records {
  /** As {@link Cursor} has them. */
  private static final Comparator<ViewRecord> NEWEST_FIRST =
      Comparator.comparing(ViewRecord::publishedAt).reversed().thenComparing(ViewRecord::id);

  private final Lazy<List<ViewRecord>> all;
  private final Lazy<Map<String, ViewRecord>> byId;
  private final Lazy<List<ViewRecord>> newestFirst;
  private final Lazy<Map<EventKey, List<ViewRecord>>> bySubject;

  /** Of records of which each has an id of its own. */
  FixedRecords(Supplier<List<ViewRecord>> records) {
    this.all = new Lazy<>(records);
    this.byId = new Lazy<>(() -> byId(all.get()));
    this.newestFirst = new Lazy<>(() -> sorted(all.get()));
    this.bySubject = new Lazy<>(() -> bySubject(all.get()));
  }

  private static Map<String, ViewRecord> byId(List<ViewRecord> records) {
    Map<String, ViewRecord> byId = new HashMap<>(2 * records.size());
    records.forEach(of -> byId.put(of.id(), of));
    return byId;
  }

  private static List<ViewRecord> sorted(List<ViewRecord> records) {
    return records.parallelStream().sorted(NEWEST_FIRST).toList();
  }

  private static Map<EventKey, List<ViewRecord>> bySubject(List<ViewRecord> records) {
    Map<EventKey, List<ViewRecord>> bySubject = new HashMap<>();
    for (ViewRecord of : records) {
      for (EventKey subject : of.subjects()) {
        bySubject.computeIfAbsent(subject, none -> new ArrayList<>(1)).add(of);
      }
    }
    return bySubject;
  }

  @Override
  public @Nullable ViewRecord get(String id) {
    return byId.get().get(id);
  }

  @Override
  public int size() {
    return all.get().size();
  }

  @Override
  public Collection<ViewRecord> all() {
    return all.get();
  }

  @Override
  public Iterable<ViewRecord> read() {
    return new ReadAhead(all.get());
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public @Nullable ViewRecord oldest() {
    List<ViewRecord> inOrder = newestFirst.get();
    return inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1);
  }

  @Override
  public @Nullable ViewRecord newest() {
    List<ViewRecord> inOrder = newestFirst.get();
    return inOrder.isEmpty() ? null : inOrder.get(0);
  }

  @Override
  public boolean isNewest(ViewRecord viewRecord) {
    return true;
  }

  @Override
  public List<ViewRecord> about(EventKey event) {
    return bySubject.get().getOrDefault(event, List.of());
  }

  @Override
  public Iterable<ViewRecord> from(boolean isNewestFirst, @Nullable Cursor after, boolean isRead) {
    List<ViewRecord> inOrder = newestFirst.get();
    List<ViewRecord> wanted;
    if (isNewestFirst) {
      wanted = inOrder.subList(after == null ? 0 : first(after, 1), inOrder.size());
    } else {
      int end = after == null ? inOrder.size() : first(after, 0);
      wanted = new ArrayList<>(inOrder.subList(0, end));
      Collections.reverse(wanted);
    }
    return isRead ? new ReadAhead(wanted) : wanted;
  }

  /**
   * Where the first record stands whose cursor is greater.
   *
   * @param least 1; 0 for the first that is no less
   */
  private int first(Cursor cursor, int least) {
    List<ViewRecord> inOrder = newestFirst.get();
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder.get(middle).cursor().compareTo(cursor) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
