package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of the shape of a claim before any record is read: fields that the contract does
 * not know, and required ones that are missing. Said once for the mapping instead of for each
 * record.
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
    if (expression.isSeveral()) {
      return list(Stream.of(entry(expression)));
    }
    return expression instanceof Template template && template.names().isEmpty()
        ? TextNode.valueOf(constant(template))
        : SOMETHING;
  }

  private static JsonNode list(Stream<JsonNode> entries) {
    return JsonNodeFactory.instance.arrayNode().addAll(entries.toList());
  }

  private static JsonNode entry(Expression expression) {
    if (expression instanceof EachOf each) {
      return tree(each.entry());
    }
    return expression instanceof GeometryOf geometry && geometry.place() != null
        ? tree(geometry.place())
        : tree(expression);
  }

  private static String constant(Template template) {
    StringBuilder text = new StringBuilder();
    template.parts().forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
