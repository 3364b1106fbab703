package io.foreknown.operations.propose;

import io.foreknown.producers.chat.ChatAddress;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stories may say, by rules or, where one is asked, by a model. What is under embargo is never
 * sent to a model, and what a model fails at is read by rules; both are said.
 */
public final class AskedProposals {
  private final Proposals rules;
  private final @Nullable Asked asked;

  /** A model, and where it is asked. */
  private record Asked(Proposals model, ChatAddress address) {}

  private AskedProposals(Proposals rules, @Nullable Asked asked) {
    this.rules = rules;
    this.asked = asked;
  }

  /** By rules alone; nothing leaves this program. */
  public static AskedProposals byRules(Proposals rules) {
    return new AskedProposals(rules, null);
  }

  /** By a model, and by rules where it may not be asked or does not answer. */
  public static AskedProposals byModel(Proposals model, ChatAddress address, Proposals rules) {
    return new AskedProposals(rules, new Asked(model, address));
  }

  /** Who proposes where nothing is in the way, in which version. */
  public String proposer() {
    return asked == null ? rules.proposer() : asked.model().proposer();
  }

  /**
   * Of one story.
   *
   * @param embargo until when nothing of it may leave the house; null: it may
   * @param notes takes what there is to say, a line each
   */
  public StoryProposals of(Story story, @Nullable Instant embargo, Consumer<String> notes) {
    if (asked == null) {
      return rules.of(story);
    }
    if (embargo != null) {
      notes.accept(
          "the story is embargoed until %s: not sent to the model; proposed by rules"
              .formatted(embargo));
      return rules.of(story);
    }
    StoryProposals found = asked.model().of(story);
    if (found.failure() == null) {
      return found;
    }
    notes.accept("%s: %s; proposed by rules".formatted(asked.address(), found.failure()));
    return rules.of(story);
  }
}
