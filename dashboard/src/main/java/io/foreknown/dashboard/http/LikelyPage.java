package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.dashboard.reading.LikelyEvents;
import io.foreknown.dashboard.reading.LikelyEvents.Likely;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Events that are known already and may be those of claims that are being written. */
final class LikelyPage {
  private static final String SUGGESTIONS = "suggestions";

  /** A statement may be about any of three. */
  private static final int MOST_CLAIMS = 3;

  private final LikelyEvents likely;

  LikelyPage(LikelyEvents likely) {
    this.likely = likely;
  }

  /** Whether an address is this one. */
  static boolean isFor(ApiRequest apiRequest) {
    return apiRequest.isFor("api", SUGGESTIONS);
  }

  /** What is no whole claim yet has no likely event. */
  ApiResponse answer(DeskBody given, DecisionDoor door) {
    List<DeskBody> written = given.requiredAs("claims", given::objects);
    if (written != null && written.size() > MOST_CLAIMS) {
      given.refuse(
          "claims", "there are %d, at most %d are expected".formatted(written.size(), MOST_CLAIMS));
    }
    given.requireGood();
    List<Claim> claims = new ArrayList<>();
    for (DeskBody claim : Objects.requireNonNull(written)) {
      read(claim.json(), door).ifPresent(claims::add);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode items = body.putArray("items");
    likely.of(claims).forEach(each -> items.add(json(each)));
    return ApiResponse.of(200, body);
  }

  private static Optional<Claim> read(JsonNode claim, DecisionDoor door) {
    try {
      return Optional.of(door.claim(claim.toString()));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode json(Likely likely) {
    Event event = likely.event();
    ObjectNode item =
        JsonNodeFactory.instance
            .objectNode()
            .put("event", event.id())
            .put("type", event instanceof WarningEvent ? "warning" : "incident")
            .put("hazard", event.hazard().name());
    ArrayNode places = item.putArray("places");
    event.places().stream().map(Place::name).forEach(places::add);
    Span time =
        event instanceof IncidentEvent incident
            ? incident.began().span()
            : ((WarningEvent) event).issued().span();
    item.putObject("time").put("from", time.from().toString()).put("to", time.to().toString());
    likely.reasons().forEach(item.putArray("reasons")::add);
    return item.put("score", likely.score());
  }
}
