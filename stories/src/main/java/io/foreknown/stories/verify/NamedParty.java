package io.foreknown.stories.verify;

import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.PartyNamer;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party is what words of a sentence stand for, and these name somebody: by a name, or by what may
 * speak.
 */
final class NamedParty implements Check {
  /** Words of a name; "the spokesman of the ministry of foreign affairs of Fiji" has eleven. */
  private static final int LONGEST = 12;

  /** Words that a field of several parties may rest on. */
  private static final int MOST = 40;

  /** Stand for somebody else, or nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "he", "she", "they", "it", "i", "we", "you", "who", "which", "this", "that", "these",
          "those", "there", "no", "nobody", "none", "neither", "not", "him", "her", "them", "us",
          "his", "their", "its", "our", "my");

  private static final Set<String> ALONE = Set.of("sole", "solely", "alone", "only");

  private final Cues cues;

  NamedParty(Cues cues) {
    this.cues = cues;
  }

  @Override
  public String word() {
    return "named party";
  }

  @Override
  public @Nullable String problem(StoryFacts story, Draft draft, Path path, Field field) {
    Sentence sentence = story.sentences(field.range()).get(0);
    for (Party party : PartyCheck.parties(field.value())) {
      if (!isNamed(story, sentence, field.range(), party)) {
        return "is nobody for whom the words stand";
      }
    }
    Perpetrators perpetrators = perpetrators(field.value());
    boolean alone = sentence.tokens().stream().anyMatch(token -> ALONE.contains(token.lower()));
    return perpetrators != null && perpetrators.exclusive() && !alone
        ? "the words do not say that nobody else took part"
        : null;
  }

  private static @Nullable Perpetrators perpetrators(Value value) {
    if (value instanceof Value.OfPerpetrators of) {
      return of.perpetrators();
    }
    return value instanceof Value.OfPosition position
            && position.position() instanceof Position.OfParties of
        ? of.perpetrators()
        : null;
  }

  /** By some stretch of the words, which may name several. */
  private boolean isNamed(StoryFacts story, Sentence sentence, Range range, Party party) {
    PartyNamer namer = new PartyNamer(story.names(), Set.of());
    List<Range> roles =
        cues.in(sentence).stream()
            .filter(hit -> hit.is(CueKind.ROLE))
            .map(hit -> hit.range())
            .toList();
    int first = sentence.place(range.from());
    int last = Math.min(sentence.place(range.to()), first + MOST);
    for (int from = first; from < last; from++) {
      for (int to = from + 1; to <= Math.min(last, from + LONGEST); to++) {
        Range stretch = sentence.range(from, to);
        if (isSomebody(sentence.tokens().subList(from, to), roles)
            && story.times(sentence).stream().noneMatch(hit -> hit.range().overlaps(stretch))
            && namer.party(stretch.of(story.text().text())).equals(party)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSomebody(List<Token> tokens, List<Range> roles) {
    Range range = tokens.get(0).range().hull(tokens.get(tokens.size() - 1).range());
    return !NOBODY.contains(tokens.get(0).lower())
        && (tokens.stream().anyMatch(Token::isCapital) || roles.stream().anyMatch(range::contains));
  }
}
