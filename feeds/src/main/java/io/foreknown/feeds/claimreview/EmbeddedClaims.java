package io.foreknown.feeds.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.jsonld.Thing;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims in our own format that a story carries; what they leave out is taken from the story. */
final class EmbeddedClaims {
  /** The property, by prefix or, where a system allows no colon, by underscore. */
  static final List<String> NAMES = List.of("foreknown:claims", "foreknown_claims");

  private EmbeddedClaims() {}

  /** Problems are noted with the thing. */
  static List<Claim> of(Thing thing, Imprint imprint) {
    List<Claim> claims = new ArrayList<>();
    for (String name : NAMES) {
      JsonNode given = thing.node().path(name);
      int entries =
          given.isArray() ? given.size() : given.isMissingNode() || given.isNull() ? 0 : 1;
      for (int i = 0; i < entries; i++) {
        String where = given.isArray() ? name + "[" + i + "]" : name;
        Claim claim = claim(thing, where, given.isArray() ? given.get(i) : given, imprint);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  private static @Nullable Claim claim(Thing thing, String where, JsonNode given, Imprint imprint) {
    if (!(given instanceof ObjectNode object)) {
      thing.refuse(where, "is no object, a claim is expected");
      return null;
    }
    Problems own = new Problems();
    Claim claim = ClaimTree.claim(filled(object, imprint), own);
    own.found()
        .forEach(
            problem -> {
              String field = problem.field().isEmpty() ? where : where + "." + problem.field();
              thing.refuse(field, problem.message());
            });
    return claim;
  }

  private static ObjectNode filled(ObjectNode given, Imprint imprint) {
    ObjectNode claim = given.deepCopy();
    fill(claim, "publishedAt", imprint.publishedAsGiven());
    if (!claim.hasNonNull("revision")) {
      claim.put("revision", ReviewEdition.revision(imprint.published()));
    }
    if (!claim.hasNonNull("story")) {
      claim.putObject("story");
    }
    if (claim.get("story") instanceof ObjectNode story) {
      fill(story, imprint.story());
    }
    return claim;
  }

  private static void fill(ObjectNode given, Story story) {
    fill(given, "url", story.url());
    fill(given, "headline", story.headline());
    fill(given, "outlet", story.outlet());
    fill(given, "language", story.language());
  }

  private static void fill(ObjectNode given, String name, @Nullable String value) {
    if (!given.hasNonNull(name) && value != null) {
      given.put(name, value);
    }
  }
}
