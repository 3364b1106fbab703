package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Story;
import io.foreknown.feeds.ndjson.Rfc3339;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fields that a claim leaves out from its story. What the claim says stands, but for an
 * embargo: of two the later counts.
 *
 * @param reports incident reports in the version; an event that the story names is only that of a
 *     report when there is no other
 */
record ClaimDefaults(Edition edition, Background background, long reports) {
  private static final Map<String, String> PLACES =
      Map.of("warning", "targets", "incident", "places");

  static ClaimDefaults of(Edition edition, Background background, List<JsonNode> claims) {
    long reports = claims.stream().filter(claim -> type(claim).equals("incident")).count();
    return new ClaimDefaults(edition, background, reports);
  }

  private static String type(JsonNode claim) {
    return claim.path("type").asText();
  }

  void fill(ObjectNode claim) {
    text(claim, "publishedAt", edition.createdAsGiven());
    embargo(claim);
    story(claim);
    event(claim);
    String field = PLACES.get(type(claim));
    JsonNode place = background.places().only();
    if (field != null && place != null && !claim.hasNonNull(field)) {
      claim.putArray(field).add(place);
    }
  }

  private static void text(ObjectNode object, String name, @Nullable String text) {
    if (text != null && !object.hasNonNull(name)) {
      object.put(name, text);
    }
  }

  private void story(ObjectNode claim) {
    JsonNode given = claim.hasNonNull("story") ? claim.get("story") : claim.putObject("story");
    if (given instanceof ObjectNode object) {
      Story story = background.story();
      text(object, "url", story.url());
      text(object, "headline", story.headline());
      text(object, "outlet", story.outlet());
      text(object, "language", story.language());
    }
    if (given.isObject() && given.isEmpty()) {
      claim.remove("story");
    }
  }

  /**
   * A warning is never of the event that a story is about: that is what happened later, if ever.
   */
  private void event(ObjectNode claim) {
    if (type(claim).equals("incident") && reports == 1) {
      text(claim, "event", background.event());
    } else if (type(claim).equals("statement")) {
      text(claim, "about", background.event());
    }
  }

  private void embargo(ObjectNode claim) {
    Instant embargoed = edition.embargoed();
    if (embargoed != null && !endsLater(claim.path("embargoedUntil"), embargoed)) {
      claim.put("embargoedUntil", embargoed.toString());
    }
  }

  /** What is no time is left to who reads the claim. */
  private static boolean endsLater(JsonNode given, Instant embargoed) {
    if (!given.isTextual()) {
      return !given.isMissingNode() && !given.isNull();
    }
    try {
      return Rfc3339.moment(given.textValue()).isAfter(embargoed);
    } catch (InvalidValueException e) {
      return true;
    }
  }
}
