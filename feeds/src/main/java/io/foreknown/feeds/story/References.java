package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.problem.Problems;
import java.util.List;

/** Puts places and parties of the story where its claim only names them, by a text. */
record References(Background background, Problems problems) {
  private static final List<String> PLACES = List.of("targets", "places");
  private static final List<String> PARTY = List.of("issuer", "speaker");
  private static final List<String> PARTIES = List.of("recipients", "suspects", "attributedTo");

  void resolve(ObjectNode claim) {
    PLACES.forEach(field -> list(claim, field, field, background.places()));
    PARTIES.forEach(field -> list(claim, field, field, background.parties()));
    PARTY.forEach(field -> one(claim, field));
    within(claim, "perpetrators", "parties", background.parties());
    within(claim, "position", "parties", background.parties());
    within(claim, "position", "where", background.places());
  }

  private void one(ObjectNode claim, String field) {
    JsonNode given = claim.get(field);
    if (given != null) {
      claim.set(field, background.parties().resolved(given, field, problems));
    }
  }

  private void within(ObjectNode claim, String outer, String field, Mentions mentions) {
    if (claim.get(outer) instanceof ObjectNode object) {
      list(object, field, outer + "." + field, mentions);
    }
  }

  private void list(ObjectNode object, String field, String path, Mentions mentions) {
    if (object.get(field) instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, mentions.resolved(list.get(i), path + "[" + i + "]", problems));
      }
    }
  }
}
