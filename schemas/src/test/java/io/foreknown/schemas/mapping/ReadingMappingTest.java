package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ReadingMappingTest {
  private static final String STORY =
      """
      {"id":"s-1","url":"https://news.example/1","headline":null,"outlet":"The Example",\
      "language":null,"publishedAt":"2025-03-14T09:00:00.000Z","version":2,"textHash":"0a"}""";

  private static final String PROPOSAL =
      """
      {"id":"p-1","story":%s,"proposer":{"id":"rules","version":"1"},\
      "claim":{"type":"incident","id":"story:s-1#p-1","killed":{"atLeast":17,"atMost":17}},\
      "missing":["began"],"noLaterThan":"2025-03-14T09:00:00.000Z",\
      "evidence":[{"from":3,"to":9,"exact":"a ferry","prefix":"","suffix":" \\"sank\\""}],\
      "fields":{"killed":{"from":4,"to":6,"how":"TEXT","note":null},\
      "places":{"from":4,"to":6,"how":"ANCHOR","note":"the country of the story"}},\
      "checks":["EVIDENCE"],"rank":"MEDIUM",\
      "events":[{"event":"story:s-1#p-2","why":"the words nearest to it"}]}"""
          .formatted(STORY);

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) new ObjectMapper().readTree(text);
  }

  @Test
  void aProposalIsTheSameThereAndBack() throws JsonProcessingException {
    assertThat(ReadingMapping.json(ReadingMapping.proposal(json(PROPOSAL)))).hasToString(PROPOSAL);
  }

  @Test
  void aStoryIsTheSameThereAndBack() throws JsonProcessingException {
    String given = "{\"story\":%s,\"text\":\"A ferry sank.\"}".formatted(STORY);

    assertThat(ReadingMapping.json(ReadingMapping.story(json(given)))).hasToString(given);
  }

  @Test
  void whatIsUnknownMayBeLeftOutAndNothingElse() throws JsonProcessingException {
    ObjectNode given = json("{\"story\":%s,\"text\":\"A ferry sank.\"}".formatted(STORY));
    given.withObject("story").remove("headline");
    assertThat(ReadingMapping.json(ReadingMapping.story(given)).path("story").path("headline"))
        .hasToString("null");
    given.remove("text");

    assertThatThrownBy(() -> ReadingMapping.story(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("StoryText.text is missing");
  }
}
