package io.foreknown.producers.claimreview;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each story claimed in its newest edition, and ever. A claim that the newest edition no
 * longer makes is retracted, whichever edition comes first.
 *
 * <p>Grows by a row with each story, in the memory that it is given.
 */
final class Editions {
  private final Map<String, String> rows;

  Editions(Memory memory) {
    this.rows = memory.map("editions");
  }

  /** The claims of the edition, and retractions of what the newest one no longer claims. */
  Stream<Item> add(Edition edition, Origin origin) {
    String known = rows.get(edition.key());
    StoredEditions before = known == null ? StoredEditions.NONE : StoredEditions.read(known);
    StoredEditions after = before.with(edition);
    if (!after.equals(before)) {
      rows.put(edition.key(), after.write());
    }
    List<Item> items =
        Stream.concat(
                edition.claims().stream(),
                after.dropped().entrySet().stream().map(gone -> retraction(gone, after)))
            .<Item>map(claim -> new Item.Accepted(claim, origin))
            .toList();
    return items.isEmpty()
        ? Stream.of(new Item.Unclaimed(origin, edition.nothing()))
        : items.stream();
  }

  private static Claim retraction(Map.Entry<String, ClaimType> gone, StoredEditions newest) {
    Header header =
        new Header(
            gone.getKey(),
            newest.revision(),
            Instant.ofEpochMilli(newest.published()),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    return new Retraction(header, gone.getValue());
  }

  /** The claims of an edition by their ids. */
  static Map<String, ClaimType> types(Edition edition) {
    Map<String, ClaimType> types = new TreeMap<>();
    edition.claims().forEach(claim -> types.put(claim.header().id(), claim.type()));
    return types;
  }
}
