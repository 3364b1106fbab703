package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * Claims, places and parties as trees of JSON, by the rules of docs/reference/claims.md: for what
 * comes in another format and is put into this one's words.
 */
public final class ClaimTree {
  private ClaimTree() {}

  /** Makes a claim of an object. */
  @FunctionalInterface
  public interface ClaimObjectReader {
    /** Null when there is a problem, which is noted. */
    @Nullable Claim read(ObjectNode object, Problems problems);
  }

  /** Reads a claim; null when there is a problem, which is noted. */
  public static @Nullable Claim claim(ObjectNode tree, Problems problems) {
    return read(tree, problems, value -> JsonClaimReader.read(new Fields(value)));
  }

  /** Reads a place; null when there is a problem, which is noted. */
  public static @Nullable Place place(JsonNode tree, Problems problems) {
    return read(tree, problems, KindReader.of(ClaimShapes.PLACE));
  }

  /** Reads a party; null when there is a problem, which is noted. */
  public static @Nullable Party party(JsonNode tree, Problems problems) {
    return read(tree, problems, KindReader.of(ClaimShapes.PARTY));
  }

  private static <T> @Nullable T read(JsonNode tree, Problems problems, ValueReader<T> reader) {
    Problems own = new Problems();
    T read = reader.read(new Value(tree, Path.ROOT, own));
    own.found().forEach(problem -> problems.add(problem.field(), problem.message()));
    return own.isEmpty() ? read : null;
  }

  /** The id of a claim that may have problems; null when it has none. */
  public static @Nullable String idOf(ObjectNode tree) {
    return new Fields(new Value(tree, Path.ROOT, new Problems())).optional("id", Value::id);
  }

  /** A place as a claim gives it. */
  public static ObjectNode tree(Place place) {
    return (ObjectNode) ClaimJson.part(ClaimShapes.PLACE, place);
  }

  /** A geometry as a claim has it; the radius of a circle stands beside it. */
  public static ObjectNode tree(Geometry geometry) {
    return (ObjectNode) Rendering.tree(GeometryJson::write, geometry);
  }

  /** A party as a claim gives it. */
  public static ObjectNode tree(Party party) {
    return (ObjectNode) ClaimJson.part(ClaimShapes.PARTY, party);
  }
}
