package io.foreknown.stories.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The form of an answer, as a JSON schema that strict servers take: every property required, none
 * beside them, and an empty text for what a story does not say.
 */
final class AnswerForm {
  /** Where the claims of each type stand. */
  static final Map<ClaimType, String> LISTS =
      new EnumMap<>(
          Map.of(
              ClaimType.INCIDENT, "incidents",
              ClaimType.WARNING, "warnings",
              ClaimType.STATEMENT, "statements"));

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Cues cues;

  AnswerForm(Cues cues) {
    this.cues = cues;
  }

  ObjectNode schema() {
    ObjectNode lists = JSON.objectNode();
    lists.set("incidents", list(incident()));
    lists.set("warnings", list(warning()));
    lists.set("statements", list(statement()));
    return object(lists);
  }

  private ObjectNode incident() {
    ObjectNode claim = claim();
    claim.set("hazard", oneOf(hazards()));
    claim.set("outcome", oneOf(words(IncidentOutcome.values())));
    texts(claim, "began", "place", "killed", "injured");
    lists(claim, "perpetrators");
    texts(claim, "attributedTo");
    return object(claim);
  }

  private ObjectNode warning() {
    ObjectNode claim = claim();
    claim.set("hazard", oneOf(hazards()));
    claim.set("audience", oneOf(words(Audience.values())));
    texts(claim, "issuer");
    lists(claim, "recipients");
    texts(claim, "issued", "validity", "place");
    lists(claim, "suspects");
    texts(claim, "attributedTo");
    return object(claim);
  }

  private ObjectNode statement() {
    ObjectNode claim = claim();
    claim.set("says", oneOf(cues.values(CueKind.POSITION)));
    texts(claim, "speaker", "blamed", "said", "quote");
    return object(claim);
  }

  private Set<String> hazards() {
    Set<String> hazards = new TreeSet<>(cues.values(CueKind.HAPPENED));
    hazards.addAll(cues.values(CueKind.EVENT));
    return hazards;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static ObjectNode claim() {
    ObjectNode cited = JSON.objectNode();
    cited.set("sentence", type("integer"));
    cited.set("words", type("string"));
    ObjectNode claim = JSON.objectNode();
    claim.set("evidence", list(object(cited)));
    return claim;
  }

  private static void texts(ObjectNode claim, String... names) {
    for (String name : names) {
      claim.set(name, type("string"));
    }
  }

  private static void lists(ObjectNode claim, String name) {
    claim.set(name, list(type("string")));
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = type("array");
    list.set("items", items);
    return list;
  }

  /** Or empty: not said. */
  private static ObjectNode oneOf(Collection<String> words) {
    ObjectNode text = type("string");
    ArrayNode all = text.putArray("enum");
    words.forEach(all::add);
    all.add("");
    return text;
  }

  private static ObjectNode object(ObjectNode properties) {
    ObjectNode object = type("object");
    object.set("properties", properties);
    ArrayNode required = object.putArray("required");
    properties.fieldNames().forEachRemaining(required::add);
    return object.put("additionalProperties", false);
  }
}
