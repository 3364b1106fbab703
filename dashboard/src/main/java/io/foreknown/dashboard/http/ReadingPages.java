package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.reading.DeskProposal;
import io.foreknown.dashboard.reading.Desktop;
import io.foreknown.dashboard.reading.ProposalState;
import io.foreknown.dashboard.reading.StoryOnDesk;
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
  static boolean isFor(ApiRequest apiRequest) {
    return apiRequest.segment(0).equals("api")
        && (apiRequest.segment(1).equals(STORIES) || apiRequest.segment(1).equals(PROPOSALS));
  }

  ApiResponse answer(ApiRequest apiRequest) {
    if (apiRequest.isFor("api", STORIES)) {
      return stories(new Params(apiRequest, "limit"));
    }
    if (apiRequest.isFor("api", PROPOSALS)) {
      return proposals(new Params(apiRequest, "story", "state", "limit"));
    }
    if (apiRequest.path().size() == 3 && apiRequest.segment(1).equals(STORIES)) {
      var unused = new Params(apiRequest);
      return story(apiRequest.segment(2));
    }
    throw ProblemException.notFound(
        "there are /api/stories, /api/stories/{id} and /api/proposals to be read");
  }

  private ApiResponse stories(Params params) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (StoryOnDesk storyOnDesk : desktop.readings()) {
      if (items.size() < params.limit()) {
        ObjectNode item = items.addObject();
        item.set("story", storyOnDesk.head());
        ObjectNode counts = item.putObject("counts");
        Map<ProposalState, Long> byState = desktop.counts(storyOnDesk);
        for (ProposalState proposalState : ProposalState.values()) {
          counts.put(proposalState.name(), byState.getOrDefault(proposalState, 0L));
        }
      }
    }
    return list(items);
  }

  private ApiResponse story(String id) {
    return ApiResponse.of(200, Objects.requireNonNull(withText(id).story()));
  }

  private ApiResponse proposals(Params params) {
    String story = params.story();
    String state = params.proposalState();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (StoryOnDesk storyOnDesk : desktop.readings()) {
      if (story == null || story.equals(storyOnDesk.head().path("id").asText())) {
        for (DeskProposal deskProposal : desktop.proposals(storyOnDesk)) {
          if (items.size() < params.limit()
              && (state == null || state.equals(deskProposal.state().name()))) {
            items.add(deskProposal.json());
          }
        }
      }
    }
    return list(items);
  }

  private static ApiResponse list(ArrayNode items) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("items", items);
    return ApiResponse.of(200, body);
  }

  /** The story that words are taken from. */
  StoryOnDesk withText(String id) {
    StoryOnDesk storyOnDesk = desktop.reading(id);
    if (storyOnDesk == null || storyOnDesk.story() == null) {
      throw ProblemException.notFound(NO_TEXT);
    }
    return storyOnDesk;
  }

  /** The proposal that an act is about. */
  JsonNode proposal(ApiRequest apiRequest) {
    String id = apiRequest.segment(2);
    StoryOnDesk storyOnDesk = desktop.withProposal(id);
    JsonNode proposal = storyOnDesk == null ? null : storyOnDesk.proposals().get(id);
    if (proposal == null) {
      throw ProblemException.notFound("there is no such proposal here");
    }
    return proposal;
  }

  /** How it stands. */
  ApiResponse one(JsonNode proposal) {
    return ApiResponse.of(200, desktop.proposed(proposal).json());
  }
}
