package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/** Documents of JSON with a list of items, each with the mapping by which it is read. */
final class JsonFeed implements Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The member that holds the items. */
  private final String list;

  private final List<JsonNode> documents = new ArrayList<>();

  /** The first two items of each document guard what is changed. */
  JsonFeed(String list, List<String> texts) {
    this.list = list;
    texts.forEach(text -> documents.add(parsed(text)));
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample is JSON", e);
    }
  }

  @Override
  public int variants() {
    return documents.size();
  }

  @Override
  public FuzzInput draw(Chance chance) {
    int variant = chance.below(documents.size());
    JsonNode document = documents.get(variant);
    JsonMutation mutation = new JsonMutation(chance, chance.oneIn(4));
    if (chance.oneIn(3)) {
      String text = mutation.changed(document).toString();
      return new FuzzInput(new BytesMutation(chance).changed(text), false, variant);
    }
    ArrayNode items = guards(document);
    items.insert(1, mutation.changed(document.get(list).get(2 + chance.below(rest(document)))));
    return guarded(items, variant);
  }

  private int rest(JsonNode document) {
    return document.get(list).size() - 2;
  }

  private ArrayNode guards(JsonNode document) {
    return JSON.createArrayNode()
        .add(document.get(list).get(0).deepCopy())
        .add(document.get(list).get(1).deepCopy());
  }

  /** What is changed stays in brackets that are in pairs. */
  @Override
  public boolean isOneText() {
    return false;
  }

  /** Before and after the list stands what stands around it in a feed. */
  private FuzzInput guarded(ArrayNode items, int variant) {
    String text = "{\"title\":\"[{\",\"%s\":%s,\"links\":[{}]}".formatted(list, items);
    return new FuzzInput(text.getBytes(UTF_8), true, variant);
  }

  @Override
  public FuzzInput guards(int variant) {
    return guarded(guards(documents.get(variant)), variant);
  }
}
