package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.Proposed;
import io.foreknown.dashboard.reading.Reading;
import io.foreknown.dashboard.reading.State;
import java.util.Map;
import java.util.Objects;

/** Stories and proposals, as only the desk may see them. */
final class ReadingPages {
  private static final String STORIES = "stories";
  private static final String PROPOSALS = "proposals";

  private static final String NO_TEXT = "there is no text of such a story here";

  private final Desktop desktop;

  ReadingPages(Desktop desktop) {
    this.desktop = desktop;
  }

  /** Whether an address is one of theirs. */
  static boolean isFor(Ask ask) {
    return ask.segment(0).equals("api")
        && (ask.segment(1).equals(STORIES) || ask.segment(1).equals(PROPOSALS));
  }

  Answer answer(Ask ask) {
    if (ask.isFor("api", STORIES)) {
      return stories(new Params(ask, "limit"));
    }
    if (ask.isFor("api", PROPOSALS)) {
      return proposals(new Params(ask, "story", "state", "limit"));
    }
    if (ask.path().size() == 3 && ask.segment(1).equals(STORIES)) {
      var unused = new Params(ask);
      return story(ask.segment(2));
    }
    throw ProblemException.notFound(
        "there are /api/stories, /api/stories/{id} and /api/proposals to be read");
  }

  private Answer stories(Params params) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Reading reading : desktop.readings()) {
      if (items.size() < params.limit()) {
        ObjectNode item = items.addObject();
        item.set("story", reading.head());
        ObjectNode counts = item.putObject("counts");
        Map<State, Long> byState = desktop.counts(reading);
        for (State state : State.values()) {
          counts.put(state.name(), byState.getOrDefault(state, 0L));
        }
      }
    }
    return list(items);
  }

  private Answer story(String id) {
    return Answer.of(200, Objects.requireNonNull(withText(id).story()));
  }

  private Answer proposals(Params params) {
    String story = params.story();
    String state = params.proposalState();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Reading reading : desktop.readings()) {
      if (story == null || story.equals(reading.head().path("id").asText())) {
        for (Proposed proposed : desktop.proposals(reading)) {
          if (items.size() < params.limit()
              && (state == null || state.equals(proposed.state().name()))) {
            items.add(proposed.json());
          }
        }
      }
    }
    return list(items);
  }

  private static Answer list(ArrayNode items) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("items", items);
    return Answer.of(200, body);
  }

  /** The story that words are taken from. */
  Reading withText(String id) {
    Reading reading = desktop.reading(id);
    if (reading == null || reading.story() == null) {
      throw ProblemException.notFound(NO_TEXT);
    }
    return reading;
  }

  /** The proposal that an act is about. */
  JsonNode proposal(Ask ask) {
    String id = ask.segment(2);
    Reading reading = desktop.withProposal(id);
    JsonNode proposal = reading == null ? null : reading.proposals().get(id);
    if (proposal == null) {
      throw ProblemException.notFound("there is no such proposal here");
    }
    return proposal;
  }

  /** How it stands. */
  Answer one(JsonNode proposal) {
    return Answer.of(200, desktop.proposed(proposal).json());
  }
}
