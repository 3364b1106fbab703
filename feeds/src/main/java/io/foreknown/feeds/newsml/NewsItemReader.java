package io.foreknown.feeds.newsml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.Rfc3339;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.story.Background;
import io.foreknown.feeds.story.CarriedClaims;
import io.foreknown.feeds.story.Edition;
import io.foreknown.feeds.story.PublicationStatus;
import io.foreknown.feeds.story.StoryVersion;
import io.foreknown.feeds.xml.CheckedElement;
import io.foreknown.feeds.xml.Element;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one news item: checks it against the standard, and says what claims it carries. */
final class NewsItemReader {
  private final CheckedElement item;
  private final Origin origin;
  private final @Nullable Instant embargoed;

  /**
   * Of an item whose embargo is known.
   *
   * @param embargoed null for no embargo
   */
  NewsItemReader(CheckedElement item, Origin origin, @Nullable Instant embargoed) {
    this.item = item;
    this.origin = origin;
    this.embargoed = embargoed;
  }

  /** Null when there are problems, all of which are noted. */
  @Nullable StoryVersion read() {
    NewsmlChecks.item(item);
    CheckedElement itemMeta = item.requiredAs("itemMeta", item::first);
    String guid = item.text("@guid");
    String version = item.text("@version");
    if (itemMeta == null) {
      return null;
    }
    CheckedElement created = itemMeta.first("versionCreated");
    Instant moment = created == null ? null : created.parsed(Rfc3339::moment);
    PublicationStatus publicationStatus = publicationStatus(itemMeta.first("pubStatus"));
    if (moment != null && moment.isBefore(Instant.EPOCH)) {
      itemMeta.refuse(
          "versionCreated", "lies before 1970, which no record time in Kafka can express");
    }
    if (guid == null
        || created == null
        || moment == null
        || publicationStatus == null
        || !item.problems().isEmpty()) {
      return null;
    }
    long number = Edition.number(version == null ? "1" : version);
    String asGiven = created.element().text();
    return version(
        new Edition(guid, moment, number, publicationStatus, embargoed, asGiven), itemMeta);
  }

  /** Null when it is, with a problem noted, none that is known. */
  private static @Nullable PublicationStatus publicationStatus(@Nullable CheckedElement status) {
    if (status == null) {
      return PublicationStatus.USABLE;
    }
    String given = Codes.of(status).stream().findFirst().orElse("");
    PublicationStatus publicationStatus = PublicationStatus.of(String.valueOf(Codes.bare(given)));
    if (publicationStatus == null) {
      status.refuse(
          "is %s, one of %s is expected".formatted(Excerpt.of(given), PublicationStatus.words()));
    }
    return publicationStatus;
  }

  private @Nullable StoryVersion version(Edition edition, CheckedElement itemMeta) {
    CheckedElement contentMeta = item.first("contentMeta");
    CheckedElement given = contentMeta == null ? null : contentMeta.noting();
    Background background = new NewsmlStoryReader(item.noting(), itemMeta.noting(), given).read();
    List<JsonNode> claims = contentMeta == null ? List.of() : claims(contentMeta);
    if (background == null || !item.problems().isEmpty()) {
      return null;
    }
    return new CarriedClaims(edition, background, item.problems())
        .version(claims, "contentMeta." + NewsmlNames.CLAIM, origin);
  }

  private static List<JsonNode> claims(CheckedElement contentMeta) {
    List<JsonNode> given = new ArrayList<>();
    for (Element claim : contentMeta.element().children()) {
      if (claim.is(NewsmlNames.CLAIMS, NewsmlNames.CLAIM)) {
        given.add(json(claim.text(), contentMeta, given.size()));
      }
    }
    return given;
  }

  private static JsonNode json(String claim, CheckedElement contentMeta, int index) {
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
