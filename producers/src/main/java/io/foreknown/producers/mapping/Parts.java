package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
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
final class Parts {
  private static final String CONDITION = "$when";

  private final Conversions conversions;
  private final Names names;

  Parts(Names names, ZoneId zone, Map<String, Map<String, JsonNode>> tables, Registers registers) {
    this.names = names;
    this.conversions = new Conversions(this, names, zone, tables, registers);
  }

  /**
   * Null when there is a problem, which is noted.
   *
   * @param path where it stands in the claim
   */
  @Nullable Expression read(Setting told, String path) {
    JsonNode node = told.node();
    if (node.isTextual()) {
      return told.parsed(text -> names.template(path, text));
    }
    if (node.isArray()) {
      return list(told, path);
    }
    return node.isObject() ? object(told, path) : new Constant(node);
  }

  private Expression list(Setting told, String path) {
    return new ListOf(all(told, path));
  }

  List<Expression> all(Setting told, String path) {
    List<Expression> all = new ArrayList<>();
    for (Setting entry : told.entries()) {
      Expression expression = read(entry, path);
      if (expression != null) {
        all.add(expression);
      }
    }
    return all;
  }

  private @Nullable Expression object(Setting told, String path) {
    Optional<String> conversion =
        told.names().stream()
            .filter(name -> name.startsWith("$") && !name.equals(CONDITION))
            .findFirst();
    if (conversion.isPresent()) {
      return conversions.read(conversion.get(), told, path);
    }
    Template condition = told.field(CONDITION).parsed(text -> names.template(path, text));
    Map<String, Expression> fields = new LinkedHashMap<>();
    for (String name : told.names()) {
      Setting field = told.field(name);
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
