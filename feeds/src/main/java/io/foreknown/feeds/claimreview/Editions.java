package io.foreknown.feeds.claimreview;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.story.Version;
import io.foreknown.feeds.story.Versions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes items of the editions of fact checks and articles.
 *
 * <p>Several contents of one revision are no conflict here: dates are often given without a time of
 * day. Their claims go on as they are, and the pipeline picks one, the same in any order.
 */
final class Editions {
  /** Nothing is compared by it. */
  private static final String HASH = "";

  private final Versions versions;

  Editions(Memory memory) {
    this.versions = new Versions(memory, "versions");
  }

  /** The claims of the edition, and retractions of what a newer one no longer claims. */
  List<Item> add(ReviewEdition reviewEdition, Origin origin) {
    Version row =
        Version.of(
            new Version.Moment(reviewEdition.revision(), reviewEdition.published(), null),
            HASH,
            reviewEdition.claims(),
            origin);
    List<Item> retractions = versions.add(reviewEdition.key(), row);
    Stream<Item> own =
        reviewEdition.claims().stream().map(claim -> new Item.Accepted(claim, origin));
    List<Item> items = Stream.concat(own, retractions.stream()).toList();
    return items.isEmpty() ? List.of(new Item.Unclaimed(origin, reviewEdition.nothing())) : items;
  }
}
