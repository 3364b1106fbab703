package io.foreknown.stories.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the claims of an answer; what is of another form than was asked for says nothing. */
final class SaidClaims {
  /** Claims of each type; four times what a desk is shown. */
  private static final int MOST = 60;

  /** Sentences of a claim, and words of a field. */
  private static final int FEW = 5;

  private static final String EVIDENCE = "evidence";

  private SaidClaims() {}

  /** In the order in which they stand. */
  static List<SaidClaim> of(JsonNode answer) {
    List<SaidClaim> claims = new ArrayList<>();
    AnswerForm.LISTS.forEach(
        (type, list) ->
            items(answer.path(list), MOST).forEach(node -> claims.add(claim(type, node))));
    return claims;
  }

  private static SaidClaim claim(ClaimType type, JsonNode node) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(
            each -> {
              List<String> words =
                  each.getKey().equals(EVIDENCE) ? List.of() : words(each.getValue());
              if (!words.isEmpty()) {
                fields.put(each.getKey(), words);
              }
            });
    List<Cited> evidence =
        items(node.path(EVIDENCE), FEW).stream()
            .map(each -> new Cited(each.path("sentence").asLong(), each.path("words").asText("")))
            .toList();
    return new SaidClaim(type, evidence, fields);
  }

  /** Of a text or number, or a list of such. */
  private static List<String> words(JsonNode node) {
    List<JsonNode> all = node.isArray() ? items(node, FEW) : List.of(node);
    return all.stream()
        .filter(each -> each.isTextual() || each.isNumber())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static List<JsonNode> items(JsonNode list, int most) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : list) {
      if (items.size() < most && list.isArray()) {
        items.add(item);
      }
    }
    return items;
  }
}
