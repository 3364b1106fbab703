package io.foreknown.feeds.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.feeds.jsonld.Found;
import io.foreknown.feeds.jsonld.ThingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The things of one document by their {@code @id}, for others in it may name them by that alone. A
 * thing that names one which has not come yet waits for it, at most until the document ends.
 *
 * <p>Keeps and holds back only so much, as documents have any length; beyond it a name by {@code
 * @id} stays what it is.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#node-identifiers">JSON-LD 1.1, 3.3</a>
 */
final class Graph {
  /** Things that are kept, and things that wait. */
  private static final int MOST = 1_000;

  /** Characters of a thing that is kept: a person or a rating has some hundred. */
  private static final int LONGEST = 4_000;

  /** Names that are followed from one thing. */
  private static final int STEPS = 100;

  /** Names within what is named: a review names a claim, which names its author. */
  private static final int DEPTH = 2;

  private static final String ID = "@id";
  private static final Set<String> ONLY_NAMES = Set.of(ID, "@type");

  /** Properties in which things that we read name others. */
  private static final List<String> NAMING =
      List.of("author", "publisher", "reviewRating", "itemReviewed");

  private final Map<String, ObjectNode> known = new HashMap<>();
  private final List<Found> waiting = new ArrayList<>();

  /** What can be read now: the thing itself, unless it waits. */
  Stream<Found> add(Found found) {
    if (!(found instanceof Found.Whole whole)) {
      return Stream.of(found);
    }
    if (ThingKind.of(whole.node().path("@type")) == null) {
      keep(whole.node());
      return Stream.of(found);
    }
    if (new Naming().resolve(whole.node()) || waiting.size() >= MOST) {
      return Stream.of(found);
    }
    waiting.add(found);
    return Stream.empty();
  }

  private void keep(ObjectNode node) {
    String id = node.path(ID).asText();
    boolean fits = known.size() < MOST && node.toString().length() <= LONGEST;
    if (!id.isEmpty() && fits && !isName(node)) {
      known.putIfAbsent(id, node);
    }
  }

  /** What has waited, when the document has ended. */
  Stream<Found> rest() {
    List<Found> all = List.copyOf(waiting);
    waiting.clear();
    all.stream()
        .map(found -> ((Found.Whole) found).node())
        .forEach(node -> new Naming().resolve(node));
    return all.stream();
  }

  /** Puts what is known where one thing names it. */
  private final class Naming {
    private int steps = STEPS;
    private boolean whole = true;

    /** Whether nothing is left that is only named. */
    boolean resolve(ObjectNode thing) {
      resolve(thing, DEPTH);
      return whole;
    }

    private void resolve(ObjectNode thing, int depth) {
      for (String property : NAMING) {
        JsonNode value = thing.get(property);
        if (value instanceof ArrayNode list) {
          for (int i = 0; i < list.size(); i++) {
            list.set(i, meant(list.get(i), depth));
          }
        } else if (value != null) {
          thing.set(property, meant(value, depth));
        }
      }
    }

    private JsonNode meant(JsonNode value, int depth) {
      if (!(value instanceof ObjectNode object)) {
        return value;
      }
      if (!isName(object)) {
        resolve(object, depth);
        return object;
      }
      ObjectNode named = known.get(object.path(ID).asText());
      steps--;
      if (named == null || depth == 0 || steps < 0) {
        whole = false;
        return object;
      }
      ObjectNode copy = named.deepCopy();
      resolve(copy, depth - 1);
      return copy;
    }
  }

  /** Whether it says nothing but who is meant. */
  private static boolean isName(ObjectNode node) {
    boolean only = node.path(ID).isTextual();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      only &= ONLY_NAMES.contains(names.next());
    }
    return only;
  }
}
