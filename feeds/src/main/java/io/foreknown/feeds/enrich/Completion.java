package io.foreknown.feeds.enrich;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Fills in the claims among the items of a feed; for many threads. */
@FunctionalInterface
public interface Completion {
  /** Leaves all as it is given. */
  Completion NONE = notes -> item -> noted(item, notes);

  /**
   * For one feed.
   *
   * @param notes receives what was mended or left as it is given, with where it stands
   */
  UnaryOperator<Item> noting(BiConsumer<Origin, String> notes);

  /** By what is known of places and parties. */
  static Completion by(Enrichment enrichment) {
    return notes ->
        item ->
            noted(item, notes) instanceof Item.Accepted accepted
                ? FaultBarrier.around(
                    accepted.origin(),
                    () -> completed(accepted, enrichment, notes),
                    Item.Refused::new)
                : item;
  }

  /** What its source has mended is reported first. */
  private static Item noted(Item item, BiConsumer<Origin, String> notes) {
    if (item instanceof Item.Accepted accepted && accepted.isMended()) {
      accepted.summarized().forEach(note -> notes.accept(accepted.origin(), note.toString()));
    } else if (item instanceof Item.Unclaimed unclaimed) {
      unclaimed.notes().forEach(note -> notes.accept(unclaimed.origin(), note.toString()));
    }
    return item;
  }

  private static Item completed(
      Item.Accepted given, Enrichment enrichment, BiConsumer<Origin, String> notes) {
    Enriched enriched = enrichment.enrich(given.claim());
    for (Problem note : enriched.notes()) {
      notes.accept(given.origin(), note.toString());
    }
    return new Item.Accepted(enriched.claim(), given.origin(), given.notes());
  }
}
