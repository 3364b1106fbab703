package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.orNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.event.AgreedCount;
import io.foreknown.domain.event.AgreedSpan;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.schemas.json.RecordJson;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** An event as JSON, its parts in the form that they have in records; no topic has events. */
public final class EventJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EventJson() {}

  /** The event as an object. */
  public static ObjectNode of(Event event) {
    ObjectNode json = JSON.objectNode();
    json.put("type", event instanceof WarningEvent ? "warning" : "incident");
    json.put("id", event.id());
    json.put("hazard", event.hazard().name());
    if (event instanceof WarningEvent warning) {
      addWarning(warning, json);
    } else {
      addIncident((IncidentEvent) event, json);
    }
    json.set("places", list(event.places(), PartsToAvro::place));
    json.put("placeCount", event.placeCount());
    json.set("actors", list(event.actors(), PartsToAvro::party));
    json.put("actorCount", event.actorCount());
    json.put("firstPublished", RecordJson.moment(event.firstPublished()));
    json.put("lastPublished", RecordJson.moment(event.lastPublished()));
    json.set("evidence", list(event.evidence().first(), OutputToAvro::evidence));
    json.put("evidenceCount", event.evidence().count());
    ArrayNode merged = json.putArray("merged");
    event.merged().forEach(merged::add);
    return json;
  }

  private static void addWarning(WarningEvent warning, ObjectNode json) {
    json.put("audience", warning.audience().name());
    json.set("issuer", RecordJson.of(PartsToAvro.party(warning.issuer())));
    json.set("issued", agreed(warning.issued()));
    json.set("validity", agreed(warning.validity()));
    json.set("cancelled", agreed(warning.cancelled()));
    json.put("exercise", warning.exercise());
    json.set("updates", list(warning.updates(), PartsToAvro::update));
    json.put("updateCount", warning.updateCount());
  }

  private static void addIncident(IncidentEvent incident, ObjectNode json) {
    json.put("outcome", incident.outcome().name());
    json.set("began", agreed(incident.began()));
    json.set("ended", agreed(incident.ended()));
    json.set("killed", agreed(incident.killed()));
    json.set("injured", agreed(incident.injured()));
    json.put("exclusive", incident.exclusive());
    ArrayNode outlets = json.putArray("outlets");
    incident.outlets().forEach(outlets::add);
    json.put("outletCount", incident.outletCount());
  }

  private static @Nullable ObjectNode agreed(@Nullable AgreedSpan agreed) {
    return orNull(agreed, t -> RecordJson.of(OutputToAvro.agreed(t)));
  }

  private static @Nullable ObjectNode agreed(@Nullable AgreedCount agreedCount) {
    return orNull(agreedCount, t -> RecordJson.of(OutputToAvro.agreed(t)));
  }

  private static <T> ArrayNode list(List<T> values, Function<T, ? extends IndexedRecord> convert) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(value -> array.add(RecordJson.of(convert.apply(value))));
    return array;
  }
}
