package io.foreknown.stories.verify;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.PartyNamer;
import io.foreknown.stories.name.OwnId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A party is named in the text, or is the outlet; its id is a lookup's, or its own name. */
final class PartyCheck implements Check {
  @Override
  public String word() {
    return "party";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    for (Party party : parties(field.value())) {
      boolean own = party.id().equals(OwnId.of(party.name()));
      boolean named =
          own ? isWritten(story, party) : isKnown(story, party, story.words(field.range()));
      if (!named) {
        return "'%s' is not named in the text".formatted(party.name());
      }
    }
    return null;
  }

  static List<Party> parties(Value value) {
    if (value instanceof Value.OfParty of) {
      return List.of(of.party());
    }
    if (value instanceof Value.OfParties of) {
      return of.parties();
    }
    if (value instanceof Value.OfPerpetrators of) {
      return of.perpetrators().parties();
    }
    return value instanceof Value.OfPosition position
            && position.position() instanceof Position.OfParties of
        ? of.perpetrators().parties()
        : List.of();
  }

  private static boolean isWritten(StoryFacts story, Party party) {
    String outlet = story.outlet();
    return story.hasWords(party.name())
        || isGovernment(story, party)
        || (outlet != null && outlet.equals(party.name()));
  }

  /** A state that acts is its government. */
  private static boolean isGovernment(StoryFacts story, Party party) {
    PartyNamer namer = new PartyNamer(story.names(), Set.of());
    return story.text().sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(token -> token.isCapital())
        .anyMatch(token -> party.equals(namer.government(token.text())));
  }

  /**
   * The words that it rests on lead to it: by a lookup, as a government, or as what it belongs to.
   */
  private static boolean isKnown(StoryFacts story, Party party, String words) {
    if (!party.equals(story.names().party(party.id()))) {
      return false;
    }
    Set<String> cities = Set.of(party.name().substring(party.name().lastIndexOf(' ') + 1));
    PartyNamer namer =
        new PartyNamer(story.names(), story.hasWords(String.join(" ", cities)) ? cities : Set.of());
    Party read = namer.party(words);
    return read.id().equals(party.id())
        || read.lineage().contains(party.id())
        || story.names(party.name());
  }
}
