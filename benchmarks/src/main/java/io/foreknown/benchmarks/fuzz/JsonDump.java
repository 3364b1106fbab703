package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** Items of JSON in one document. */
final class JsonDump implements Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What only a fact check has. */
  private static final String REVIEWED = "claimReviewed";

  private final JsonNode guards;
  private final List<JsonNode> documents = new ArrayList<>();
  private final List<JsonNode> items = new ArrayList<>();

  /** The first document has the two items that guard what is changed. */
  JsonDump(List<String> texts) {
    texts.forEach(text -> documents.add(parsed(text)));
    documents.forEach(document -> items.addAll(document.findParents(REVIEWED)));
    this.guards = documents.get(0);
    // Another version of a guard may rightly be taken in its place.
    items.removeAll(guards.findParents(REVIEWED));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample is JSON", e);
    }
  }

  @Override
  public FuzzInput draw(Chance chance) {
    JsonMutation mutation = new JsonMutation(chance, chance.oneIn(6));
    if (chance.oneIn(3)) {
      String text = mutation.changed(chance.of(documents)).toString();
      return new FuzzInput(new BytesMutation(chance).changed(text), false, 0);
    }
    JsonNode document = guards.deepCopy();
    ((ArrayNode) document.get("dataFeedElement")).insert(1, mutation.changed(chance.of(items)));
    return new FuzzInput(document.toString().getBytes(UTF_8), true, 0);
  }

  @Override
  public FuzzInput guards(int variant) {
    return new FuzzInput(guards.toString().getBytes(UTF_8), true, 0);
  }
}
