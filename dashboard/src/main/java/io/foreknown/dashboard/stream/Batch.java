package io.foreknown.dashboard.stream;

import io.foreknown.dashboard.stream.Wanted.Since;
import io.foreknown.dashboard.view.Entry;
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
public record Batch(List<Item> items, Token end, boolean part) {
  /** Copies the list. */
  public Batch {
    items = List.copyOf(items);
  }

  /**
   * One record.
   *
   * @param token how far one has come with it
   * @param told what is said of it, as a JSON object
   */
  public record Item(Entry entry, Token token, String told) {}

  /** The first of what lies between what was asked from on and the end; a pass over the view. */
  static Batch of(Wanted asked, Token end, int most, Frame.Source source) {
    Token known = asked.token();
    if (known == null && asked.since() == Since.NOW) {
      return new Batch(List.of(), end, false);
    }
    Token from =
        known != null && known.isOf(end) ? known : Token.start(end.topic(), end.next().size());
    Token until = end.and(from);
    Predicate<Entry> isNew =
        entry ->
            !from.hasSeen(entry.at())
                && until.hasSeen(entry.at())
                && source.views().admitsChange(asked.kind(), asked.filter(), entry);
    Walk walk = new Walk(from, until);
    List<Item> items =
        first(source.views().of(asked.kind()).all(), isNew, most).stream()
            .sorted(Walk.TOPIC_ORDER)
            .map(entry -> new Item(entry, walk.upTo(entry.at()), Frame.told(entry, source)))
            .toList();
    boolean isPart = items.size() == most;
    return new Batch(items, isPart ? items.get(most - 1).token() : until, isPart);
  }

  /** Records beyond the end may be there already; their turn comes with the next news. */
  private static Collection<Entry> first(Collection<Entry> all, Predicate<Entry> isNew, int most) {
    PriorityQueue<Entry> first = new PriorityQueue<>(Walk.TOPIC_ORDER.reversed());
    for (Entry entry : all) {
      if (isNew.test(entry)) {
        first.add(entry);
        if (first.size() > most) {
          first.poll();
        }
      }
    }
    return first;
  }
}
