package io.foreknown.dashboard.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the desk sends: a JSON object whose fields are asked for by their names. What
 * nobody has asked for in the end is unknown, and what is null is absent.
 */
final class DeskBody implements CheckedObject {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String EXPECTED = "is no %s, one is expected";
  private static final String WHOLE_NUMBER = "whole number";

  /** Nobody reads more of them. */
  private static final int MOST_PROBLEMS = 20;

  private final ObjectNode json;
  private final Path path;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private DeskBody(ObjectNode json, Path path, Problems problems) {
    this.json = json;
    this.path = path;
    this.problems = problems;
  }

  /**
   * Reads the object.
   *
   * @throws ProblemException if it is none
   */
  static DeskBody of(String body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        return new DeskBody(object, Path.ROOT, new Problems());
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(400, "the body is no JSON");
    }
    throw new ProblemException(400, "an object is expected");
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public Problems problems() {
    return problems;
  }

  /** As it was sent, unchecked. */
  ObjectNode json() {
    return json;
  }

  @Override
  public @Nullable String text(String name) {
    JsonNode text = given(name, JsonNodeType.STRING, "text");
    return text == null || text.textValue().isEmpty() ? null : text.textValue();
  }

  /** Null when it is absent or, with a problem noted, no whole number. */
  @Nullable Integer number(String name) {
    JsonNode number = given(name, JsonNodeType.NUMBER, WHOLE_NUMBER);
    if (number == null || number.isInt()) {
      return number == null ? null : number.intValue();
    }
    refuse(name, EXPECTED.formatted(WHOLE_NUMBER));
    return null;
  }

  /** Null when it is absent or, with a problem noted, no object. */
  @Nullable DeskBody object(String name) {
    JsonNode object = given(name, JsonNodeType.OBJECT, "object");
    return object == null ? null : new DeskBody((ObjectNode) object, at(name), problems);
  }

  /** The objects of a list, where all others are noted; null when there is none. */
  @Nullable List<DeskBody> objects(String name) {
    JsonNode list = given(name, JsonNodeType.ARRAY, "list");
    if (list == null) {
      return null;
    }
    List<DeskBody> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Path entry = at(name).entry(i);
      if (list.get(i) instanceof ObjectNode object) {
        objects.add(new DeskBody(object, entry, problems));
      } else {
        problems.add(entry.toString(), EXPECTED.formatted("object"));
      }
    }
    return objects;
  }

  private @Nullable JsonNode given(String name, JsonNodeType type, String word) {
    asked.add(name);
    JsonNode value = json.path(name);
    if (value.getNodeType() == type) {
      return value;
    }
    if (!value.isNull() && !value.isMissingNode()) {
      refuse(name, EXPECTED.formatted(word));
    }
    return null;
  }

  /** Notes every field that nobody has asked for. */
  void refuseOthers() {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    refuseUnknown(names, asked);
  }

  /**
   * That nothing is wrong with the body, and nothing unknown stands in it.
   *
   * @throws ProblemException with the problems
   */
  void requireGood() {
    refuseOthers();
    if (!problems.isEmpty()) {
      throw new ProblemException(
          400,
          problems.found().stream()
              .limit(MOST_PROBLEMS)
              .map(Problem::toString)
              .collect(Collectors.joining("; ")));
    }
  }
}
