package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.schemas.json.RecordJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The places of records as features of RFC 7946; places without geometry have none. */
final class GeoJson {
  static final String TYPE = "application/geo+json";

  private static final List<String> PLACES = List.of("places", "targets");
  private static final List<String> STATES = List.of("judgement", "verdict", "status");

  private GeoJson() {}

  static List<JsonText> features(Entry entry) {
    ObjectNode json = entry.json().parse();
    return PLACES.stream()
        .flatMap(field -> elements(json.path(field)))
        .filter(place -> place.path("geometry").isObject())
        .map(place -> JsonText.of(feature(entry, json, place)))
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return array.valueStream();
  }

  private static ObjectNode feature(Entry entry, ObjectNode json, JsonNode place) {
    String id = json.path(json.has("id") ? "id" : "event").asText();
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    feature.put("id", id + " " + place.path("id").asText());
    feature.set("geometry", place.path("geometry"));
    ObjectNode properties = feature.putObject("properties");
    properties.put("record", id);
    properties.put("place", place.path("id").asText());
    for (String field : List.of("name", "kind", "level", "radiusKm")) {
      properties.set(field, place.path(field));
    }
    properties.set("hazard", json.path("hazard"));
    properties.put(
        "state",
        STATES.stream()
            .map(field -> json.path(field).textValue())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
    properties.put("publishedAt", RecordJson.moment(entry.publishedAt()));
    return feature;
  }
}
