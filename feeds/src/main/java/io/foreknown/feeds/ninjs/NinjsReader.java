package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.CarriedClaims;
import io.foreknown.feeds.story.Edition;
import io.foreknown.feeds.story.PublicationStatus;
import io.foreknown.feeds.story.StoryResult;
import io.foreknown.feeds.story.StoryVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads one item: checks it against the standard, and says what it holds of claims. */
final class NinjsReader {
  /** Stories that one takes the place of; each costs a row. */
  private static final int MOST_EVOLVED = 100;

  private final NewsObject item;
  private final Origin origin;
  private final @Nullable Instant embargoed;

  /**
   * Of an item whose embargo is known.
   *
   * @param embargoed null for no embargo
   */
  NinjsReader(NewsObject item, Origin origin, @Nullable Instant embargoed) {
    this.item = item;
    this.origin = origin;
    this.embargoed = embargoed;
  }

  /** Null when there are problems, all of which are noted. */
  @Nullable StoryResult read() {
    NinjsChecks.kinds(item);
    if (!item.problems().isEmpty()) {
      return null;
    }
    NinjsChecks.values(item);
    Instant created = item.time("versioncreated");
    PublicationStatus publicationStatus = publicationStatus();
    if (!item.problems().isEmpty()) {
      return null;
    }
    String nothing = nothing(publicationStatus, created);
    if (nothing != null) {
      return new StoryResult.OfNothing(nothing);
    }
    return created == null ? null : version(publicationStatus, created);
  }

  private PublicationStatus publicationStatus() {
    String word = item.text("pubstatus");
    PublicationStatus publicationStatus =
        word == null ? PublicationStatus.USABLE : PublicationStatus.of(word);
    if (publicationStatus == null) {
      item.refuse(
          "pubstatus", "is '%s', one of %s is expected".formatted(word, PublicationStatus.words()));
    }
    return publicationStatus == null ? PublicationStatus.USABLE : publicationStatus;
  }

  /** Why it concerns no claims; null when it does, or with a problem noted. */
  private @Nullable String nothing(PublicationStatus publicationStatus, @Nullable Instant created) {
    boolean withdrawn = publicationStatus != PublicationStatus.USABLE;
    boolean carries = !claims().isEmpty();
    String part = item.text("representationtype");
    if (!withdrawn
        && !item.has(property())
        && part != null
        && NinjsProperties.PART.contains(part)) {
      return "is %s and carries no claims".formatted(part);
    }
    if (created == null && !withdrawn && !carries) {
      return "carries no claims";
    }
    if (created == null) {
      item.refuse(
          "versioncreated",
          "is missing, %s needs it"
              .formatted(withdrawn ? "a withdrawal" : "a version with claims"));
    } else if (created.isBefore(Instant.EPOCH)) {
      item.refuse("versioncreated", "lies before 1970, which no record time in Kafka can express");
    }
    return null;
  }

  private String property() {
    return item.firstOf(NinjsChecks.CLAIMS, NinjsChecks.CLAIMS_3);
  }

  private List<JsonNode> claims() {
    return StreamSupport.stream(item.get(property()).spliterator(), false).toList();
  }

  private @Nullable StoryResult version(PublicationStatus publicationStatus, Instant created) {
    long number = Edition.number(item.text("version"));
    String uri = String.valueOf(item.text("uri"));
    String asGiven = item.get("versioncreated").textValue();
    Edition edition = new Edition(uri, created, number, publicationStatus, embargoed, asGiven);
    Background background = new NinjsStoryReader(item.noting()).read();
    if (background == null || !item.problems().isEmpty()) {
      return null;
    }
    StoryVersion version =
        new CarriedClaims(edition, background, item.problems())
            .version(claims(), item.at(property()).toString(), origin);
    return version == null
        ? null
        : new StoryResult.OfVersion(version.superseding(evolvedFrom(uri)));
  }

  /** The stories that this one has taken the place of, by their {@code uri}. */
  private List<String> evolvedFrom(String uri) {
    JsonNode given = item.get("evolvedfrom");
    List<String> stories = new ArrayList<>();
    (given.isArray() ? given : List.of(given)).forEach(one -> stories.add(named(one)));
    return stories.stream()
        .filter(story -> !story.isEmpty() && !story.equals(uri) && story.length() <= Limits.URL)
        .distinct()
        .limit(MOST_EVOLVED)
        .toList();
  }

  private static String named(JsonNode story) {
    return story.isObject() ? story.path("uri").asText() : story.asText();
  }
}
