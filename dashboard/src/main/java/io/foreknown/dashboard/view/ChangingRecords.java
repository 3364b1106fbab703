package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records of now, a bounded number of them: those published first are let go of. One thread changes
 * them, any number looks.
 */
final class ChangingRecords implements Records {
  private final int most;
  private final Map<String, ViewRecord> byId = new ConcurrentHashMap<>();
  private final Arrangement arrangement = new Arrangement();
  private volatile boolean complete = true;

  /** Empty; will hold at most this many. */
  ChangingRecords(int most) {
    this.most = most;
  }

  @Override
  public @Nullable ViewRecord get(String id) {
    return byId.get(id);
  }

  @Override
  public int size() {
    return byId.size();
  }

  @Override
  public Collection<ViewRecord> all() {
    return byId.values();
  }

  @Override
  public Iterable<ViewRecord> read() {
    return byId.values();
  }

  @Override
  public boolean isComplete() {
    return complete;
  }

  @Override
  public @Nullable ViewRecord oldest() {
    return arrangement.oldest();
  }

  @Override
  public @Nullable ViewRecord newest() {
    return arrangement.newest();
  }

  @Override
  public boolean isNewest(ViewRecord viewRecord) {
    ViewRecord newest = byId.get(viewRecord.id());
    return newest != null && newest.cursor().equals(viewRecord.cursor());
  }

  @Override
  public List<ViewRecord> about(EventKey event) {
    return arrangement.about(event).stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Iterable<ViewRecord> from(boolean isNewestFirst, @Nullable Cursor after, boolean isRead) {
    return arrangement.from(isNewestFirst, after);
  }

  /** Takes the place of the version before, whose history it continues. */
  void put(ViewRecord viewRecord) {
    ViewRecord before = byId.get(viewRecord.id());
    set(before == null ? viewRecord : viewRecord.after(before.history()));
  }

  /** Takes the place of the version before, as it is. */
  void set(ViewRecord viewRecord) {
    ViewRecord before = byId.put(viewRecord.id(), viewRecord);
    arrangement.add(viewRecord);
    if (before != null) {
      arrangement.remove(before, viewRecord);
    }
    if (byId.size() > most) {
      complete = false;
      remove(Objects.requireNonNull(oldest(), "it holds more than none").id());
    }
  }

  void remove(String id) {
    ViewRecord before = byId.remove(id);
    if (before != null) {
      arrangement.remove(before, null);
    }
  }
}
