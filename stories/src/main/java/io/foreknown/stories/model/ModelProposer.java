package io.foreknown.stories.model;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.stories.Proposed;
import io.foreknown.stories.Proposer;
import io.foreknown.stories.Story;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.frame.StoryFrames;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.StoryText;

/** Proposes what a language model says, in the words of the story. */
public final class ModelProposer implements Proposer {
  /** The word for it. */
  public static final String ID = "model";

  /** Characters of a model's name. */
  public static final int LONGEST_NAME = 100;

  private final String name;
  private final Model model;
  private final Cues cues;
  private final ModelRequest request;

  /**
   * With a model to ask.
   *
   * @param name by which its server knows it
   * @throws io.foreknown.domain.InvalidValueException if no model has such a name
   */
  public ModelProposer(String name, Model model, Cues cues) {
    require(!name.isBlank(), "the model has no name");
    require(
        name.length() <= LONGEST_NAME,
        "the name of the model has %d characters, at most %d are allowed",
        name.length(),
        LONGEST_NAME);
    this.name = name;
    this.model = model;
    this.cues = cues;
    this.request = new ModelRequest(name, cues);
  }

  @Override
  public String id() {
    return ID;
  }

  /** The name of the model. */
  @Override
  public String version() {
    return name;
  }

  @Override
  public Proposed propose(Story story, Names names) {
    StoryText text = StoryText.of(story.text());
    ModelReply reply = model.ask(request.strict(text));
    if (reply instanceof ModelReply.Unfit) {
      reply = model.ask(request.plain(text));
    }
    if (!(reply instanceof ModelReply.Answered answered)) {
      return new Proposed.Failed(
          reply instanceof ModelReply.Failed failed ? failed.why() : "it takes no such request");
    }
    AnswerText.Found found = AnswerText.claims(answered.json());
    JsonNode claims = found.claims();
    if (claims == null) {
      return new Proposed.Failed(found.problem());
    }
    StoryFrames frames = new StoryFrames(cues, names);
    RuleWitness rules = new RuleWitness(frames.mentions(text, story.publishedAt()).mentions());
    return new DraftReader(frames.sentences(text, story.publishedAt()), rules, names)
        .read(SaidClaims.of(claims));
  }
}
