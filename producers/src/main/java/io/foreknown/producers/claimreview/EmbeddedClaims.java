package io.foreknown.producers.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.jsonld.Thing;
import io.foreknown.producers.ndjson.ClaimTree;
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
      JsonNode told = thing.node().path(name);
      int entries = told.isArray() ? told.size() : told.isMissingNode() || told.isNull() ? 0 : 1;
      for (int i = 0; i < entries; i++) {
        String where = told.isArray() ? "%s[%d]".formatted(name, i) : name;
        Claim claim = claim(thing, where, told.isArray() ? told.get(i) : told, imprint);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  private static @Nullable Claim claim(Thing thing, String where, JsonNode told, Imprint imprint) {
    if (!(told instanceof ObjectNode object)) {
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

  private static ObjectNode filled(ObjectNode told, Imprint imprint) {
    ObjectNode claim = told.deepCopy();
    fill(claim, "publishedAt", imprint.publishedAsGiven());
    if (!claim.hasNonNull("revision")) {
      claim.put("revision", Edition.revision(imprint.published()));
    }
    if (!claim.hasNonNull("story")) {
      claim.putObject("story");
    }
    if (claim.get("story") instanceof ObjectNode story) {
      fill(story, imprint.story());
    }
    return claim;
  }

  private static void fill(ObjectNode told, Story story) {
    fill(told, "url", story.url());
    fill(told, "headline", story.headline());
    fill(told, "outlet", story.outlet());
    fill(told, "language", story.language());
  }

  private static void fill(ObjectNode told, String name, @Nullable String value) {
    if (!told.hasNonNull(name) && value != null) {
      told.put(name, value);
    }
  }
}
