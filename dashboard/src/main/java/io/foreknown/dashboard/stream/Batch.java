package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.ViewRecord;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Some records, in the order of the topic.
 *
 * @param end how far one has come with all of them
 * @param part whether there may be more already
 */
public record Batch(List<Item> items, StreamToken end, boolean part) {
  /** Copies the list. */
  public Batch {
    items = List.copyOf(items);
  }

  /**
   * One record.
   *
   * @param token how far one has come with it
   * @param content what is said of it, as a JSON object
   */
  public record Item(ViewRecord entry, StreamToken token, String content) {}

  /** The first of what lies between what was asked from on and the end; a pass over the view. */
  static Batch of(
      Subscription asked, StreamToken end, int most, Frame.MessageSource messageSource) {
    StreamToken known = asked.token();
    if (known == null && asked.since() == Since.NOW) {
      return new Batch(List.of(), end, false);
    }
    StreamToken from =
        known != null && known.isOf(end)
            ? known
            : StreamToken.start(end.topic(), end.next().size());
    StreamToken until = end.and(from);
    Predicate<ViewRecord> isNew =
        viewRecord ->
            !from.hasSeen(viewRecord.at())
                && until.hasSeen(viewRecord.at())
                && messageSource.views().admitsChange(asked.kind(), asked.filter(), viewRecord);
    Walk walk = new Walk(from, until);
    List<Item> items =
        first(messageSource.views().of(asked.kind()).all(), isNew, most).stream()
            .sorted(Walk.TOPIC_ORDER)
            .map(
                viewRecord ->
                    new Item(
                        viewRecord,
                        walk.upTo(viewRecord.at()),
                        Frame.content(viewRecord, messageSource)))
            .toList();
    boolean isPart = items.size() == most;
    return new Batch(items, isPart ? items.get(most - 1).token() : until, isPart);
  }

  /** Records beyond the end may be there already; their turn comes with the next news. */
  private static Collection<ViewRecord> first(
      Collection<ViewRecord> all, Predicate<ViewRecord> isNew, int most) {
    PriorityQueue<ViewRecord> first = new PriorityQueue<>(Walk.TOPIC_ORDER.reversed());
    for (ViewRecord viewRecord : all) {
      if (isNew.test(viewRecord)) {
        first.add(viewRecord);
        if (first.size() > most) {
          first.poll();
        }
      }
    }
    return first;
  }
}
