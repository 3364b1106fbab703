package io.foreknown.producers.enrich;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Fills in the claims among the items of a feed; for many threads. */
@FunctionalInterface
public interface Completion {
  /** Leaves all as it is told. */
  Completion NONE = notes -> item -> noted(item, notes);

  /**
   * For one feed.
   *
   * @param notes hears what was mended or left as it is told, with where it stands
   */
  UnaryOperator<Item> telling(BiConsumer<Origin, String> notes);

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

  /** What its source has mended is told first. */
  private static Item noted(Item item, BiConsumer<Origin, String> notes) {
    if (item instanceof Item.Accepted accepted && accepted.isMended()) {
      accepted.told().forEach(note -> notes.accept(accepted.origin(), note.toString()));
    } else if (item instanceof Item.Unclaimed unclaimed) {
      unclaimed.notes().forEach(note -> notes.accept(unclaimed.origin(), note.toString()));
    }
    return item;
  }

  private static Item completed(
      Item.Accepted told, Enrichment enrichment, BiConsumer<Origin, String> notes) {
    Enriched enriched = enrichment.enrich(told.claim());
    for (Problem note : enriched.notes()) {
      notes.accept(told.origin(), note.toString());
    }
    return new Item.Accepted(enriched.claim(), told.origin(), told.notes());
  }
}
