package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.ndjson.ClaimTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be told of the shape of a claim before any row is read: fields that the contract does
 * not know, and required ones that are missing. Told once for the mapping instead of for each row.
 */
final class Sample {
  private static final TextNode SOMETHING = TextNode.valueOf("something");

  private Sample() {}

  static List<Problem> problems(ObjectOf shape) {
    if (!(tree(shape) instanceof ObjectNode claim)) {
      return List.of();
    }
    Problems problems = new Problems();
    ClaimTree.claim(claim, problems);
    return problems.found().stream().filter(Sample::isOfTheShape).toList();
  }

  private static boolean isOfTheShape(Problem problem) {
    return problem.message().startsWith("unknown field")
        || problem.message().startsWith("is missing");
  }

  private static JsonNode tree(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant.value();
    }
    if (expression instanceof ObjectOf object) {
      ObjectNode tree = JsonNodeFactory.instance.objectNode();
      object.fields().forEach((name, field) -> tree.set(name, tree(field)));
      return tree;
    }
    if (expression instanceof ListOf list) {
      return list(list.entries().stream().map(Sample::entry));
    }
    if (expression instanceof EachOf) {
      return list(Stream.of(entry(expression)));
    }
    return expression instanceof Template template && template.columns().isEmpty()
        ? TextNode.valueOf(constant(template))
        : SOMETHING;
  }

  private static JsonNode list(Stream<JsonNode> entries) {
    return JsonNodeFactory.instance.arrayNode().addAll(entries.toList());
  }

  private static JsonNode entry(Expression expression) {
    return tree(expression instanceof EachOf each ? each.entry() : expression);
  }

  private static String constant(Template template) {
    StringBuilder text = new StringBuilder();
    template.parts().forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
