package io.foreknown.feeds.jsonld;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object. As JSON-LD has it, one value and a list of values mean the same; where one is asked
 * for, the first of a list is taken that is not blank.
 *
 * @param notes hears of problems that cost no more than what has them; the same as {@code problems}
 *     where all are refused
 */
public record Thing(ObjectNode node, Path path, Problems problems, Problems notes)
    implements CheckedObject {
  private static final String VALUE = "@value";

  /** The same, where problems cost no more than what has them. */
  public Thing noting() {
    return new Thing(node, path, notes, notes);
  }

  /** Of one, or of each of a list; nulls are none. */
  static List<JsonNode> values(JsonNode node) {
    List<JsonNode> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(values::add);
    } else {
      values.add(node);
    }
    values.removeIf(value -> value.isNull() || value.isMissingNode());
    return values;
  }

  /** Whether it is of this type, given with or without schema.org before it. */
  public boolean is(String type) {
    return values(node.path("@type")).stream()
        .anyMatch(one -> ThingKind.bare(one.asText()).equals(type));
  }

  /** Its types, as they are given; empty for none. */
  public String types() {
    return String.join(", ", values(node.path("@type")).stream().map(JsonNode::asText).toList());
  }

  /** A text or a number as it is written. */
  @Override
  public @Nullable String text(String name) {
    JsonNode given = given(name);
    if (given == null) {
      return null;
    }
    if (!given.isTextual() && !given.isNumber()) {
      refuse(name, "is no text, one is expected");
      return null;
    }
    String text = given.asText().strip();
    if (!UTF_8.newEncoder().canEncode(text)) {
      refuse(name, "has half a character (an unpaired surrogate)");
      return null;
    }
    return text;
  }

  /** The first value that is not blank; null when there is none. */
  private @Nullable JsonNode given(String name) {
    for (JsonNode one : values(node.path(name))) {
      JsonNode value = one.isObject() ? one.path(VALUE) : one;
      if (!value.isTextual() || !value.textValue().isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Whether anything is there, be it what is expected or not. */
  public boolean has(String name) {
    return given(name) != null;
  }

  /** Notes a problem if nothing is there. */
  public void require(String name) {
    if (!has(name)) {
      refuse(name, "is missing");
    }
  }

  /** An address of the web; null when absent or, with a problem, another. */
  public @Nullable String address(String name) {
    String text = text(name);
    if (text == null || WebAddress.isOne(text)) {
      return text == null ? null : attempt(name, () -> Limits.text(text, Limits.URL));
    }
    refuse(name, "is %s, an address with http or https is expected".formatted(Excerpt.of(text)));
    return null;
  }

  /** Objects; a bare text is taken for the name of one. */
  public List<Thing> things(String name) {
    List<JsonNode> values = values(node.path(name));
    List<Thing> things = new ArrayList<>(values.size());
    boolean isList = node.path(name).isArray();
    for (int i = 0; i < values.size(); i++) {
      Path where = isList ? at(name).entry(i) : at(name);
      if (values.get(i) instanceof ObjectNode object) {
        things.add(new Thing(object, where, problems, notes));
      } else if (values.get(i).isTextual()) {
        ObjectNode named = JsonNodeFactory.instance.objectNode().set("name", values.get(i));
        things.add(new Thing(named, where, problems, notes));
      } else {
        problems.add(where.toString(), "is neither an object nor a text");
      }
    }
    return things;
  }

  /** The first of them; null when there is none. */
  public @Nullable Thing first(String name) {
    List<Thing> things = things(name);
    return things.isEmpty() ? null : things.get(0);
  }
}
