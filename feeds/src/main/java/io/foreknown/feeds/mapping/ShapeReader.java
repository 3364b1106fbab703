package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.feeds.yaml.Setting;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shape of a claim: the claim itself, with names in braces where its values differ, and
 * conversions, whose names begin with a dollar sign, where a value is not simply a text.
 */
final class ShapeReader {
  private static final String CONDITION = "$when";

  private final Conversions conversions;
  private final NameReader nameReader;

  ShapeReader(
      NameReader nameReader,
      ZoneId zone,
      Map<String, Map<String, JsonNode>> tables,
      Registers registers) {
    this.nameReader = nameReader;
    this.conversions = new Conversions(this, nameReader, zone, tables, registers);
  }

  /**
   * Null when there is a problem, which is noted.
   *
   * @param path where it stands in the claim
   */
  @Nullable Expression read(Setting given, String path) {
    JsonNode node = given.node();
    if (node.isTextual()) {
      return given.parsed(text -> nameReader.template(path, text));
    }
    if (node.isArray()) {
      return list(given, path);
    }
    return node.isObject() ? object(given, path) : new Constant(node);
  }

  private Expression list(Setting given, String path) {
    return new ListOf(all(given, path));
  }

  List<Expression> all(Setting given, String path) {
    List<Expression> all = new ArrayList<>();
    for (Setting entry : given.entries()) {
      Expression expression = read(entry, path);
      if (expression != null) {
        all.add(expression);
      }
    }
    return all;
  }

  private @Nullable Expression object(Setting given, String path) {
    Optional<String> conversion =
        given.names().stream()
            .filter(name -> name.startsWith("$") && !name.equals(CONDITION))
            .findFirst();
    if (conversion.isPresent()) {
      return conversions.read(conversion.get(), given, path);
    }
    Template condition = given.field(CONDITION).parsed(text -> nameReader.template(path, text));
    Map<String, Expression> fields = new LinkedHashMap<>();
    for (String name : given.names()) {
      Setting field = given.field(name);
      if (!name.equals(CONDITION) && field.isPresent()) {
        Expression expression = read(field, path.isEmpty() ? name : path + "." + name);
        if (expression != null) {
          fields.put(name, expression);
        }
      }
    }
    return new ObjectOf(fields, condition);
  }
}
