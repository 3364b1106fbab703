package io.foreknown.stories.model;

import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.given.Lines;
import io.foreknown.stories.name.Names;
import java.time.Instant;
import java.util.List;

/** A story in our own words; the places, people and events in it are made up. */
final class FerryStory {
  static final Cues CUES = Cues.shipped();

  static final String TEXT =
      "A ferry capsized off the island of Tamoa in Fiji on Friday, killing 17 people and injuring 40,"
          + " the coastguard said.\n\n"
          + "The Port Authority issued a gale warning for Tamoa on Thursday.\n\n"
          + "Captain Josua Naikelo denied that he had received the warning. \"We received no warning,\""
          + " Josua Naikelo said on Saturday.\n\n"
          + "Officials feared that a second ferry could capsize. A bomb threat at the harbour of Suva"
          + " was a hoax.";

  static final Story STORY =
      new Story(
          "ferry-1",
          "https://example.org/ferry",
          "Ferry lost",
          "The Example",
          "en",
          Instant.parse("2025-03-16T12:00:00Z"),
          1,
          TEXT);

  private FerryStory() {}

  /** What is proposed when a model answers with this content. */
  static StoryProposals proposed(String content) {
    return proposed(ScriptedModel.saying(content));
  }

  static StoryProposals proposed(ScriptedModel model) {
    return new Proposals(new ModelProposer("tiny-1", model, CUES), CUES, Names.NONE).of(STORY);
  }

  /** The same as lines. */
  static List<String> lines(String content) {
    return proposed(content).proposals().stream().map(each -> Lines.of(each.draft())).toList();
  }

  /** An answer with one incident of the first sentence. */
  static String incident(String evidence, String fields) {
    return "{\"incidents\": [{\"evidence\": [%s], \"hazard\": \"transport.water\", \"outcome\": \"occurred\"%s}]}"
        .formatted(evidence, fields);
  }

  /** The same, from the words that say that the ferry capsized. */
  static String capsized(String fields) {
    return incident("{\"sentence\": 1, \"words\": \"ferry capsized\"}", ", " + fields);
  }

  /** An answer with one statement. */
  static String statement(String evidence, String fields) {
    return "{\"statements\": [{\"evidence\": [%s], %s}]}".formatted(evidence, fields);
  }
}
