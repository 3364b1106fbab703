package io.foreknown.feeds.newsml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.CarriedClaims;
import io.foreknown.feeds.story.Edition;
import io.foreknown.feeds.story.PublicationStatus;
import io.foreknown.feeds.story.StoryVersion;
import io.foreknown.feeds.xml.Element;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one news item: checks it against the standard, and says what claims it carries. */
final class NewsItemReader {
  private final ItemElement item;
  private final Problems notes;
  private final Origin origin;
  private final @Nullable Instant embargoed;

  /**
   * Of an item whose embargo is known.
   *
   * @param notes hears what breaks the standard and costs no more than itself
   * @param embargoed null for no embargo
   */
  NewsItemReader(ItemElement item, Problems notes, Origin origin, @Nullable Instant embargoed) {
    this.item = item;
    this.notes = notes;
    this.origin = origin;
    this.embargoed = embargoed;
  }

  /** Null when there are problems, all of which are noted. */
  @Nullable StoryVersion read() {
    NewsmlChecks.item(item, notes);
    ItemElement itemMeta = item.required("itemMeta");
    String guid = item.attribute("guid");
    String version = item.attribute("version");
    if (itemMeta == null) {
      return null;
    }
    Instant created = itemMeta.time("versionCreated");
    PublicationStatus publicationStatus = publicationStatus(itemMeta.child("pubStatus"));
    if (created != null && created.isBefore(Instant.EPOCH)) {
      itemMeta.refuse(
          "versionCreated", "lies before 1970, which no record time in Kafka can express");
    }
    if (guid == null
        || created == null
        || publicationStatus == null
        || !item.problems().isEmpty()) {
      return null;
    }
    long number = Edition.number(version == null ? "1" : version);
    String asGiven = Objects.requireNonNull(itemMeta.child("versionCreated")).text();
    return version(
        new Edition(guid, created, number, publicationStatus, embargoed, String.valueOf(asGiven)),
        itemMeta);
  }

  /** Null when it is, with a problem noted, none that is known. */
  private static @Nullable PublicationStatus publicationStatus(@Nullable ItemElement status) {
    if (status == null) {
      return PublicationStatus.USABLE;
    }
    String given = Codes.of(status).stream().findFirst().orElse("");
    PublicationStatus publicationStatus = PublicationStatus.of(String.valueOf(Codes.bare(given)));
    if (publicationStatus == null) {
      status
          .problems()
          .add(
              status.path(),
              "is %s, one of %s is expected"
                  .formatted(Excerpt.of(given), PublicationStatus.words()));
    }
    return publicationStatus;
  }

  private @Nullable StoryVersion version(Edition edition, ItemElement itemMeta) {
    ItemElement contentMeta = item.child("contentMeta");
    ItemElement given = contentMeta == null ? null : contentMeta.noting(notes);
    Background background =
        new NewsmlStoryReader(item.noting(notes), itemMeta.noting(notes), given).read();
    List<JsonNode> claims = contentMeta == null ? List.of() : claims(contentMeta);
    if (background == null || !item.problems().isEmpty()) {
      return null;
    }
    return new CarriedClaims(edition, background, item.problems())
        .version(claims, "contentMeta." + NewsmlNames.CLAIM, origin);
  }

  private static List<JsonNode> claims(ItemElement contentMeta) {
    List<JsonNode> given = new ArrayList<>();
    for (Element claim : contentMeta.element().children()) {
      if (claim.is(NewsmlNames.CLAIMS, NewsmlNames.CLAIM)) {
        given.add(json(claim.text(), contentMeta, given.size()));
      }
    }
    return given;
  }

  private static JsonNode json(String claim, ItemElement contentMeta, int index) {
    String name = NewsmlNames.CLAIM + "[" + index + "]";
    try {
      if (!claim.isEmpty()) {
        return StrictJson.object(CharBuffer.wrap(claim.toCharArray()));
      }
      contentMeta.refuse(name, "is empty, a claim as JSON is expected");
    } catch (MalformedException e) {
      contentMeta.refuse(name, e.getMessage());
    }
    return MissingNode.getInstance();
  }
}
