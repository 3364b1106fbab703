package io.foreknown.producers.story;

import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import io.foreknown.producers.Memory;
import io.foreknown.producers.ndjson.ClaimJson;
import io.foreknown.producers.story.StoredVersion.Carried;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All versions of all stories so far, as far as retractions need them.
 *
 * <p>What is told of a story is a function of the set of its versions: each one's claims, and in
 * each one a retraction of every claim that an older one carries and it does not. So neither order
 * nor repetition matters.
 *
 * <p>Grows with the versions, in the memory that it is given. A version costs as many rows as its
 * story has versions, times its claims.
 */
public final class StoryIndex {
  private final Map<String, String> stories;

  /** Continues with what the memory holds. */
  public StoryIndex(Memory memory) {
    this.stories = memory.map("stories");
  }

  /** Takes a version; returns what it makes known, or why it is refused. */
  public List<Item> add(StoryVersion version) {
    Edition edition = version.edition();
    StoredVersion row = row(version);
    List<StoredVersion> known = StoredVersion.readAll(stories.get(edition.story()));
    for (StoredVersion other : known) {
      if (other.revision() == row.revision() && !other.hash().equals(row.hash())) {
        return List.of(conflict(version));
      }
    }
    if (known.stream().noneMatch(other -> other.revision() == row.revision())) {
      List<StoredVersion> all = new ArrayList<>(known);
      all.add(row);
      all.sort(Comparator.comparingLong(StoredVersion::revision));
      stories.put(edition.story(), StoredVersion.writeAll(all));
    }
    List<Item> made = items(version, row, known);
    return made.isEmpty() ? List.of(new Item.Unclaimed(version.origin(), why(edition))) : made;
  }

  private static String why(Edition edition) {
    return edition.isWithdrawn()
        ? "is %s, and no claim of it is known".formatted(edition.standing().word())
        : "carries no claims";
  }

  private static Item conflict(StoryVersion version) {
    Edition edition = version.edition();
    String message =
        "has another content than an earlier one, which was created at %s too, with the same number"
            .formatted(edition.created());
    return Item.Refused.of(
        Reason.CONFLICT, List.of(new Problem("version", message)), null, version.origin());
  }

  /** Its own claims, what it retracts, and what newer ones retract of it. */
  private static List<Item> items(
      StoryVersion version, StoredVersion row, List<StoredVersion> known) {
    Stream<Item> own =
        version.claims().stream().map(claim -> new Item.Accepted(claim, version.origin()));
    Map<String, Carried> before = new LinkedHashMap<>();
    known.stream()
        .filter(other -> other.revision() < row.revision())
        .flatMap(other -> other.claims().stream())
        .forEach(claim -> before.putIfAbsent(claim.id(), claim));
    Stream<Item> retracted = retractions(row, List.copyOf(before.values()));
    Stream<Item> later =
        known.stream()
            .filter(other -> other.revision() > row.revision())
            .flatMap(other -> retractions(other, row.claims()));
    return Stream.of(own, retracted, later).flatMap(all -> all).toList();
  }

  private static Stream<Item> retractions(StoredVersion by, List<Carried> claims) {
    return claims.stream()
        .filter(claim -> by.claims().stream().noneMatch(own -> own.id().equals(claim.id())))
        .map(claim -> new Item.Accepted(retraction(claim, by), by.origin()));
  }

  private static Retraction retraction(Carried claim, StoredVersion by) {
    Header header =
        new Header(
            claim.id(),
            by.revision(),
            by.moment(),
            null,
            null,
            by.embargo(),
            List.of(),
            null,
            null,
            null);
    return new Retraction(header, claim.type());
  }

  private static StoredVersion row(StoryVersion version) {
    Edition edition = version.edition();
    List<Carried> carried =
        version.claims().stream()
            .map(claim -> new Carried(claim.header().id(), claim.type()))
            .toList();
    Stream<String> contents = version.claims().stream().map(ClaimJson::write).sorted();
    String hash =
        StableId.of(Stream.concat(Stream.of(edition.toString()), contents).toArray(String[]::new));
    Origin origin = version.origin();
    Instant embargoed = edition.embargoed();
    return new StoredVersion(
        edition.revision(),
        edition.created().toString(),
        embargoed == null ? null : embargoed.toString(),
        hash,
        carried,
        origin.file() == null ? "" : origin.file(),
        origin.line() == null ? 1 : origin.line());
  }
}
