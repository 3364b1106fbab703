package io.foreknown.dashboard.view;

import io.foreknown.domain.event.EventKey;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the records of a view are. */
sealed interface Records permits ChangingRecords, FixedRecords {
  /** The record of this id; null when there is none. */
  @Nullable ViewRecord get(String id);

  /** How many there are. */
  int size();

  /** All, in no order. */
  Collection<ViewRecord> all();

  /** All, in no order, for one who looks at what most of them say. */
  Iterable<ViewRecord> read();

  /** Whether nothing was let go of. */
  boolean isComplete();

  /** The record published first; null when there is none. */
  @Nullable ViewRecord oldest();

  /** The record published last; null when there is none. */
  @Nullable ViewRecord newest();

  /** Whether no later version has taken the place of this one. */
  boolean isNewest(ViewRecord viewRecord);

  /** The records about an event, in no order. */
  List<ViewRecord> about(EventKey event);

  /**
   * The records by publication, from behind a cursor on; null: from the beginning. One that is
   * being replaced may be among them.
   *
   * @param isRead whether one looks at what they say
   */
  Iterable<ViewRecord> from(boolean isNewestFirst, @Nullable Cursor after, boolean isRead);
}
