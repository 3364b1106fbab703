package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.ReadingDesk;
import java.util.List;
import java.util.function.Supplier;

/** What people of the desk do with proposals. */
final class ReadingActs {
  private static final String PROPOSALS = "proposals";
  private static final List<String> ACTS = List.of("accept", "reject", "undo");

  private final ReadingDesk desk;
  private final ReadingPages pages;

  ReadingActs(Desktop desktop, ReadingPages pages) {
    this.desk = desktop.desk();
    this.pages = pages;
  }

  /** Whether something can be done at an address. */
  static boolean isFor(ApiRequest apiRequest) {
    return apiRequest.isFor("api", PROPOSALS)
        || (apiRequest.path().size() == 4
            && apiRequest.segment(1).equals(PROPOSALS)
            && ACTS.contains(apiRequest.segment(3)));
  }

  /**
   * Does it.
   *
   * @return how the proposal stands then
   */
  ApiResponse answer(
      ApiRequest apiRequest, Supplier<ObjectNode> body, DecisionDoor door, String person) {
    if (apiRequest.isFor("api", PROPOSALS)) {
      ObjectNode given = body.get();
      String story = given.path("story").asText();
      return pages.one(desk.make(pages.withText(story), given, door, person));
    }
    JsonNode proposal = pages.proposal(apiRequest);
    act(apiRequest.segment(3), proposal, body.get(), door, person);
    return pages.one(proposal);
  }

  private void act(
      String act, JsonNode proposal, ObjectNode given, DecisionDoor door, String person) {
    switch (act) {
      case "accept" ->
          desk.accept(
              proposal,
              given.get("claim") instanceof ObjectNode edited ? edited : null,
              door,
              person);
      case "reject" -> desk.reject(proposal, given.path("reason").textValue(), door, person);
      default -> desk.undo(proposal, door, person);
    }
  }
}
