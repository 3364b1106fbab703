package io.foreknown.feeds.story;

import io.foreknown.domain.StableId;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.util.List;
import java.util.stream.Stream;

/** Makes items of the versions of stories, one content under each time and number. */
public final class StoryIndex {
  private static final String SUPERSEDED = "superseded";

  private final Versions versions;

  /** Continues with what the memory holds. */
  public StoryIndex(Memory memory) {
    this.versions = new Versions(memory, "stories");
  }

  /** Takes a version; returns what it makes known, or why it is refused. */
  public List<Item> add(StoryVersion version) {
    Edition edition = version.edition();
    Version row = row(version);
    if (versions.contradicts(edition.story(), row)) {
      return List.of(conflict(version));
    }
    Stream<Item> own =
        version.claims().stream().map(claim -> new Item.Accepted(claim, version.origin()));
    List<Item> retractions = versions.add(edition.story(), row);
    Stream<Item> ofOthers = version.supersedes().stream().flatMap(old -> ended(old, version));
    List<Item> made = Stream.of(own, retractions.stream(), ofOthers).flatMap(all -> all).toList();
    return made.isEmpty() ? List.of(new Item.Unclaimed(version.origin(), why(edition))) : made;
  }

  /**
   * To the older story it is as a version without claims, the last of its millisecond: so it does
   * not matter which of the two comes first.
   */
  private Stream<Item> ended(String older, StoryVersion by) {
    Edition edition = by.edition();
    Edition end =
        new Edition(
            older, edition.created(), Edition.MOST, PublicationStatus.USABLE, edition.embargoed());
    Version.Moment moment = new Version.Moment(end.revision(), end.created(), end.embargoed());
    return versions.add(older, Version.of(moment, SUPERSEDED, List.of(), by.origin())).stream();
  }

  private static String why(Edition edition) {
    return edition.isWithdrawn()
        ? "is %s, and no claim of it is known".formatted(edition.publicationStatus().word())
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

  private static Version row(StoryVersion version) {
    Edition edition = version.edition();
    Stream<String> contents =
        Stream.concat(
            version.claims().stream().map(ClaimJson::write).sorted(),
            version.supersedes().stream());
    String hash =
        StableId.of(Stream.concat(Stream.of(edition.toString()), contents).toArray(String[]::new));
    return Version.of(
        new Version.Moment(edition.revision(), edition.created(), edition.embargoed()),
        hash,
        version.claims(),
        version.origin());
  }
}
