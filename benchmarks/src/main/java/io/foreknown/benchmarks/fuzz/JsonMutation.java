package io.foreknown.benchmarks.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a tree of JSON.
 *
 * @param mayBreakSyntax whether the text may cease to be JSON
 */
record JsonMutation(Chance chance, boolean mayBreakSyntax) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Changes a copy in one place, or a few. */
  JsonNode changed(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    for (int left = chance.few(); left > 0; left--) {
      change(copy);
    }
    return copy;
  }

  private void change(JsonNode tree) {
    List<ContainerNode<?>> containers = new ArrayList<>();
    gather(tree, containers);
    if (containers.isEmpty()) {
      return;
    }
    ContainerNode<?> at = chance.of(containers);
    if (at instanceof ObjectNode object) {
      change(object, containers);
    } else if (at instanceof ArrayNode array) {
      change(array, containers);
    }
  }

  private static void gather(JsonNode node, List<ContainerNode<?>> found) {
    if (node instanceof ContainerNode<?> container) {
      found.add(container);
      // A list of ten thousand positions would otherwise be all that is ever changed.
      for (int i = 0; i < Math.min(20, node.size()) && node.isArray(); i++) {
        gather(node.get(i), found);
      }
      if (node.isObject()) {
        node.forEach(child -> gather(child, found));
      }
    }
  }

  private void change(ObjectNode object, List<ContainerNode<?>> all) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.set(Oddities.text(chance), odd());
      return;
    }
    String name = chance.of(names);
    JsonNode value = object.get(name);
    switch (chance.below(12)) {
      case 0 -> object.remove(name);
      case 1 -> twice(object, name, value);
      case 2 -> {
        object.remove(name);
        object.set(Oddities.text(chance), value);
      }
      case 3 -> {
        String other = chance.of(names);
        object.set(name, object.get(other));
        object.set(other, value);
      }
      case 4 -> object.set(name, nested(value));
      case 5 -> object.set(name, chance.of(all).deepCopy());
      case 6 -> object.set(name, areas(value));
      case 7 -> object.set(Oddities.text(chance), odd());
      case 8 -> object.set(name, unwrapped(value));
      default -> object.set(name, value.isContainerNode() && chance.oneIn(2) ? value : odd());
    }
  }

  private void twice(ObjectNode object, String name, JsonNode value) {
    if (mayBreakSyntax) {
      JsonNode second = chance.oneIn(2) ? value : odd();
      object.set(name, raw("%s,%s:%s".formatted(value, NODES.textNode(name), second)));
    } else {
      object.set(name + chance.among(" ", "\u0000", "\u0301"), value);
    }
  }

  private void change(ArrayNode array, List<ContainerNode<?>> all) {
    if (array.isEmpty()) {
      array.add(odd());
      return;
    }
    int index = chance.below(array.size());
    JsonNode value = array.get(index);
    switch (chance.below(8)) {
      case 0 -> array.remove(index);
      case 1 -> array.insert(index, value.deepCopy());
      case 2 -> {
        int other = chance.below(array.size());
        array.set(index, array.get(other));
        array.set(other, value);
      }
      case 3 -> array.set(index, nested(value));
      case 4 -> grow(array, value);
      case 5 -> array.removeAll();
      case 6 -> array.set(index, chance.of(all).deepCopy());
      default -> array.set(index, odd());
    }
  }

  /** Around the limits, each member with an id of its own where it has one. */
  private void grow(ArrayNode array, JsonNode value) {
    int size = Oddities.size(chance);
    if (size * (long) value.toString().length() > 3_000_000) {
      return;
    }
    array.removeAll();
    boolean isDistinct = !chance.oneIn(4);
    for (int i = 0; i < size; i++) {
      JsonNode member = value.deepCopy();
      if (isDistinct && member instanceof ObjectNode object && object.has("id")) {
        object.put("id", object.get("id").asText() + i);
      } else if (isDistinct && member.isTextual()) {
        member = NODES.textNode(member.asText() + i);
      }
      array.add(member);
    }
  }

  private JsonNode nested(JsonNode value) {
    if (chance.oneIn(3)) {
      // Deeper than a tree is written by its library.
      int depth = chance.among(30, 33, 65, 100, 999, 1_001, 20_000);
      String open = chance.among("[", "{\"a\":");
      return raw(open.repeat(depth) + value + (open.equals("[") ? "]" : "}").repeat(depth));
    }
    return chance.oneIn(2) ? NODES.arrayNode().add(value) : NODES.objectNode().set("a", value);
  }

  private JsonNode unwrapped(JsonNode value) {
    return value.isContainerNode() && !value.isEmpty() ? value.iterator().next() : nested(value);
  }

  /** A place where there was one, and one where there was none. */
  private JsonNode areas(JsonNode value) {
    ObjectNode area =
        NODES.objectNode().put("type", chance.among("Polygon", "Polygon", "MultiPolygon", "Point"));
    ArrayNode rings = area.putArray("coordinates");
    for (int left = chance.among(1, 1, 2, 3); left > 0; left--) {
      ArrayNode ring = rings.addArray();
      Oddities.ring(chance).forEach(at -> ring.addArray().add(at[0]).add(at[1]));
    }
    return value instanceof ObjectNode object && object.has("id")
        ? object.deepCopy().set("geometry", area)
        : area;
  }

  private JsonNode odd() {
    return switch (chance.below(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(chance.oneIn(2));
      case 2 -> NODES.objectNode();
      case 3 -> NODES.arrayNode();
      case 4, 5 -> number();
      case 6 -> NODES.textNode(chance.of(Oddities.TIMES));
      default -> NODES.textNode(Oddities.text(chance));
    };
  }

  private JsonNode number() {
    String given = chance.of(Oddities.NUMBERS);
    return mayBreakSyntax || given.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?")
        ? raw(given)
        : NODES.textNode(given);
  }

  private static JsonNode raw(String text) {
    return NODES.rawValueNode(new RawValue(text));
  }
}
