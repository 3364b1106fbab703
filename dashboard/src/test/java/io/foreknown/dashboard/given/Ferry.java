package io.foreknown.dashboard.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.reading.ReadRecord;
import java.util.Objects;

/** A story of a ferry, and what it may claim, as their topics have them. */
public final class Ferry {
  public static final String STORY = "ferry.txt";
  public static final String SANK = "p-sank";
  public static final String SAID = "p-said";

  public static final String TEXT =
      "A ferry sank off Delta on Friday, killing 17 people.\n\nThe harbour was warned, she said.";

  private Ferry() {}

  /** The story in a version. */
  public static ReadRecord story(int version, String text) {
    ObjectNode given = new ObjectMapper().createObjectNode();
    given.set("story", head(version));
    return new ReadRecord(ReadRecord.Of.STORY, STORY, given.put("text", text));
  }

  private static ObjectNode head(int version) {
    return json(
        """
        {"id":"ferry.txt","url":"https://news.example/ferry","headline":"Ferry sinks",
        "outlet":"The Example","language":"en","publishedAt":"2025-03-15T09:00:00.000Z",
        "version":%d,"textHash":"0a"}"""
            .formatted(version));
  }

  /** That it sank: a whole claim. */
  public static ReadRecord sank(int version) {
    return proposal(
        SANK,
        version,
        "HIGH",
        """
        {"type":"incident","id":"story:ferry.txt#p-sank","publishedAt":"2025-03-15T09:00:00.000Z",
        "story":{"url":"https://news.example/ferry","outlet":"The Example"},"hazard":"transport",
        "outcome":"occurred","began":{"from":"2025-03-14T00:00:00.000Z",
        "to":"2025-03-14T23:59:59.999Z"},"places":[{"id":"name:delta","name":"Delta"}],
        "killed":{"atLeast":17,"atMost":17}}""",
        "A ferry sank off Delta on Friday, killing 17 people.");
  }

  /** The same, of which no day is said. */
  public static ReadRecord sankOnAssumedDays(int version) {
    ReadRecord sank = sank(version);
    ((ObjectNode) Objects.requireNonNull(sank.json()).path("fields"))
        .putObject("began")
        .put("from", 0)
        .put("to", 1)
        .put("how", "DEFAULT")
        .put("note", "reported as news");
    return sank;
  }

  /** That the harbour was warned, of which it is open what about. */
  public static ReadRecord said(int version) {
    return proposal(
        SAID,
        version,
        "MEDIUM",
        """
        {"type":"statement","id":"story:ferry.txt#p-said",
        "publishedAt":"2025-03-15T09:00:00.000Z","predicate":"warning.received",
        "position":{"truth":true},"speaker":{"id":"name:she","name":"She"}}""",
        "The harbour was warned, she said.");
  }

  private static ReadRecord proposal(
      String id, int version, String rank, String claim, String exact) {
    ObjectNode given = new ObjectMapper().createObjectNode().put("id", id);
    given.set("story", head(version));
    given.putObject("proposer").put("id", "rules").put("version", "1");
    given.set("claim", json(claim));
    given.putArray("missing");
    given.putNull("noLaterThan");
    int from = TEXT.indexOf(exact);
    given
        .putArray("evidence")
        .addObject()
        .put("from", from)
        .put("to", from + exact.length())
        .put("exact", exact)
        .put("prefix", "")
        .put("suffix", "");
    given
        .putObject("fields")
        .putObject("killed")
        .put("from", 0)
        .put("to", 1)
        .put("how", "TEXT")
        .putNull("note");
    given.putArray("checks").add("EVIDENCE");
    given.put("rank", rank);
    given.putArray("events");
    return new ReadRecord(ReadRecord.Of.PROPOSAL, id, given);
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
