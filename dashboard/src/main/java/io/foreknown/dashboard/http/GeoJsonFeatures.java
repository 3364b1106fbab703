package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.JsonText;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.schemas.json.RecordJson;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The places of records as features of RFC 7946; places without geometry have none. */
final class GeoJsonFeatures {
  static final String TYPE = "application/geo+json";

  private static final List<String> PLACES = List.of("places", "targets");
  private static final List<String> STATES = List.of("judgement", "verdict", "status", "state");

  private GeoJsonFeatures() {}

  /** Of the record's own places; where it names none, of those of the events it is about. */
  static List<JsonText> features(
      ViewKind viewKind, ViewRecord viewRecord, Views views, Permalinks links) {
    ObjectNode json = viewRecord.json().parse();
    List<JsonNode> own = places(json).toList();
    Stream<JsonNode> places =
        own.isEmpty()
            ? views.subjects(viewRecord).stream().flatMap(event -> places(event.json().parse()))
            : own.stream();
    Set<String> ids = new HashSet<>();
    return places
        .filter(place -> ids.add(place.path("id").asText()))
        .map(place -> linked(feature(viewRecord, json, place), viewKind, viewRecord, links))
        .map(JsonText::of)
        .toList();
  }

  private static Stream<JsonNode> places(JsonNode json) {
    return PLACES.stream()
        .flatMap(field -> json.path(field).valueStream())
        .filter(place -> place.path("geometry").isObject());
  }

  private static ObjectNode linked(
      ObjectNode feature, ViewKind viewKind, ViewRecord viewRecord, Permalinks links) {
    feature
        .withObject("properties")
        .put("self", links.self(viewKind, viewRecord))
        .put("page", links.page(viewKind, viewRecord));
    return feature;
  }

  private static ObjectNode feature(ViewRecord viewRecord, ObjectNode json, JsonNode place) {
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
    properties.put("hazard", json.path("hazard").textValue());
    properties.put(
        "state",
        STATES.stream()
            .map(field -> json.path(field).textValue())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
    properties.put("publishedAt", RecordJson.moment(viewRecord.publishedAt()));
    return feature;
  }
}
