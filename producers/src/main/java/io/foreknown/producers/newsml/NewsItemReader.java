package io.foreknown.producers.newsml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.Shown;
import io.foreknown.producers.ndjson.MalformedException;
import io.foreknown.producers.ndjson.StrictJson;
import io.foreknown.producers.story.Background;
import io.foreknown.producers.story.CarriedClaims;
import io.foreknown.producers.story.Edition;
import io.foreknown.producers.story.Standing;
import io.foreknown.producers.story.StoryVersion;
import io.foreknown.producers.xml.Element;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one news item: checks it against the standard, and says what claims it carries. */
final class NewsItemReader {
  private final Part item;
  private final Problems notes;
  private final Origin origin;
  private final @Nullable Instant embargoed;

  /**
   * Of an item whose embargo is known.
   *
   * @param notes hears what breaks the standard and costs no more than itself
   * @param embargoed null for no embargo
   */
  NewsItemReader(Part item, Problems notes, Origin origin, @Nullable Instant embargoed) {
    this.item = item;
    this.notes = notes;
    this.origin = origin;
    this.embargoed = embargoed;
  }

  /** Null when there are problems, all of which are noted. */
  @Nullable StoryVersion read() {
    Checks.item(item, notes);
    Part itemMeta = item.required("itemMeta");
    String guid = item.attribute("guid");
    String version = item.attribute("version");
    if (itemMeta == null) {
      return null;
    }
    Instant created = itemMeta.time("versionCreated");
    Standing standing = standing(itemMeta.child("pubStatus"));
    if (created != null && created.isBefore(Instant.EPOCH)) {
      itemMeta.refuse("versionCreated", "lies before 1970, which no record time in Kafka can tell");
    }
    if (guid == null || created == null || standing == null || !item.problems().isEmpty()) {
      return null;
    }
    long number = Edition.number(version == null ? "1" : version);
    String asGiven = Objects.requireNonNull(itemMeta.child("versionCreated")).text();
    return version(
        new Edition(guid, created, number, standing, embargoed, String.valueOf(asGiven)), itemMeta);
  }

  /** Null when it is, with a problem noted, none that is known. */
  private static @Nullable Standing standing(@Nullable Part status) {
    if (status == null) {
      return Standing.USABLE;
    }
    String told = Codes.of(status).stream().findFirst().orElse("");
    Standing standing = Standing.of(String.valueOf(Codes.bare(told)));
    if (standing == null) {
      status
          .problems()
          .add(
              status.path(),
              "is %s, one of %s is expected".formatted(Shown.of(told), Standing.words()));
    }
    return standing;
  }

  private @Nullable StoryVersion version(Edition edition, Part itemMeta) {
    Part contentMeta = item.child("contentMeta");
    Part told = contentMeta == null ? null : contentMeta.noting(notes);
    Background background =
        new StoryReader(item.noting(notes), itemMeta.noting(notes), told).read();
    List<JsonNode> claims = contentMeta == null ? List.of() : claims(contentMeta);
    if (background == null || !item.problems().isEmpty()) {
      return null;
    }
    return new CarriedClaims(edition, background, item.problems())
        .version(claims, "contentMeta." + Words.CLAIM, origin);
  }

  private static List<JsonNode> claims(Part contentMeta) {
    List<JsonNode> told = new ArrayList<>();
    for (Element claim : contentMeta.element().children()) {
      if (claim.is(Words.CLAIMS, Words.CLAIM)) {
        told.add(json(claim.text(), contentMeta, told.size()));
      }
    }
    return told;
  }

  private static JsonNode json(String claim, Part contentMeta, int index) {
    String name = "%s[%d]".formatted(Words.CLAIM, index);
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
