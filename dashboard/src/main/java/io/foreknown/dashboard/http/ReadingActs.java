package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.MadeByHand;
import io.foreknown.dashboard.reading.ReadingDesk;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
      ApiRequest apiRequest, Supplier<DeskBody> body, DecisionDoor door, String person) {
    if (apiRequest.isFor("api", PROPOSALS)) {
      return made(body.get(), door, person);
    }
    JsonNode proposal = pages.proposal(apiRequest);
    act(apiRequest.segment(3), proposal, body.get(), door, person);
    return pages.one(proposal);
  }

  private ApiResponse made(DeskBody given, DecisionDoor door, String person) {
    String story = given.required("story");
    DeskBody evidence = given.requiredAs("evidence", given::object);
    DeskBody claim = given.requiredAs("claim", given::object);
    MadeByHand made = evidence == null || claim == null ? null : made(evidence, claim);
    given.requireGood();
    return pages.one(
        desk.make(
            pages.withText(String.valueOf(story)), Objects.requireNonNull(made), door, person));
  }

  /** Null with a problem noted. */
  private static @Nullable MadeByHand made(DeskBody evidence, DeskBody claim) {
    Integer from = evidence.requiredAs("from", evidence::number);
    Integer to = evidence.requiredAs("to", evidence::number);
    String exact = evidence.required("exact");
    evidence.refuseOthers();
    return from == null || to == null || exact == null
        ? null
        : new MadeByHand(from, to, exact, claim.json());
  }

  private void act(
      String act, JsonNode proposal, DeskBody given, DecisionDoor door, String person) {
    DeskBody edited = act.equals("accept") ? given.object("claim") : null;
    String reason = act.equals("reject") ? given.text("reason") : null;
    given.requireGood();
    switch (act) {
      case "accept" -> desk.accept(proposal, edited == null ? null : edited.json(), door, person);
      case "reject" -> desk.reject(proposal, reason, door, person);
      default -> desk.undo(proposal, door, person);
    }
  }
}
