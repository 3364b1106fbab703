package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeFinder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a report gives as news: by a verb of its main clause, near its head, and with no word that
 * looks back. Of such a thing that has no day of its own it may be assumed that it happened on the
 * day of the report or on the one before.
 */
final class News {
  /** Sentences from the head, a headline counted, behind which much is background. */
  private static final int HEAD = 12;

  /** Tokens before a verb in which its clause has begun. */
  private static final int CLAUSE = 9;

  private static final String WHY =
      "reported as news without a day: that of the report or the one before";

  /** What begins a clause of what was before, or only may be. */
  private static final Set<String> SUBORDINATE =
      Set.of(
          "who", "which", "whom", "whose", "after", "before", "until", "since", "had", "if",
          "would", "could", "may", "might", "while", "like");

  /** Right before a verb that is no main one. */
  private static final Set<String> NOT_FINITE = Set.of("to", "of", "for", "by", "without", "from");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "'s", "’s");

  /** Words by which a sentence looks back, or speaks of what goes on. */
  private static final Set<String> BACK =
      Set.of(
          "recent",
          "recently",
          "previous",
          "previously",
          "past",
          "series",
          "wave",
          "earlier",
          "last",
          "ago",
          "since",
          "month",
          "months",
          "week",
          "weeks",
          "year",
          "years",
          "days",
          "continue",
          "continues",
          "continued",
          "will",
          "would",
          "if",
          "daily",
          "always",
          "often",
          "every",
          "decade",
          "decades");

  private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "my", "me", "i");

  private static final Set<String> ENDS = Set.of(",", ";", ":", "\"", "“", "”", "--");

  private final Marked marked;
  private final StoryText text;
  private final Span days;

  private News(Marked marked, StoryText text, Span days) {
    this.marked = marked;
    this.text = text;
    this.days = days;
  }

  /** The assumed days, by the words for what happened on them; none without a publication. */
  static Map<Range, Field> of(Context context) {
    Map<Range, Field> news = new HashMap<>();
    if (context.published() == null) {
      return news;
    }
    LocalDate published = LocalDate.ofInstant(context.published(), ZoneOffset.UTC);
    Span days = TimeFinder.newsCycle(published);
    for (Marked marked : context.sentences()) {
      News sentence = new News(marked, context.text(), days);
      if (marked.sentence().index() <= HEAD && sentence.isOfNow()) {
        for (CueHit cue : marked.of(CueKind.HAPPENED)) {
          if (sentence.isMain(cue)) {
            news.put(cue.range(), new Field(new Value.OfSpan(days), cue.range(), How.DEFAULT, WHY));
          }
        }
      }
    }
    return news;
  }

  /** Whether nothing in the sentence looks back or speaks for the writer, and each time is now. */
  private boolean isOfNow() {
    Sentence sentence = marked.sentence();
    boolean now =
        marked.times().stream()
            .allMatch(time -> time.span() != null && !time.span().from().isBefore(days.from()));
    for (int at = 0; now && at < sentence.size(); at++) {
      String word = sentence.word(at);
      boolean own = FIRST_PERSON.contains(word) && !text.isQuoted(sentence.at(at).range());
      boolean sameDay = Set.of("day", "night").contains(word) && isThat(sentence, at);
      now = !BACK.contains(word) && !own && !sameDay;
    }
    return now && !marked.has(CueKind.RECALLED);
  }

  /** "That very day", "the same night". */
  private static boolean isThat(Sentence sentence, int at) {
    return Set.of("that", "same", "very").contains(sentence.word(at - 1));
  }

  private boolean isMain(CueHit verb) {
    String words = verb.range().of(marked.sentence().story()).toLowerCase(Locale.ROOT);
    boolean noun = words.endsWith(" of") || words.endsWith(" against");
    return !noun && !text.isQuoted(verb.range()) && !isAdjective(verb) && isFinite(verb);
  }

  /** "The murdered leader". */
  private boolean isAdjective(CueHit verb) {
    Sentence sentence = marked.sentence();
    return verb.to() - verb.from() == 1
        && sentence.word(verb.from()).endsWith("ed")
        && DETERMINERS.contains(sentence.word(verb.from() - 1));
  }

  private boolean isFinite(CueHit verb) {
    Sentence sentence = marked.sentence();
    if (NOT_FINITE.contains(sentence.word(verb.from() - 1))) {
      return false;
    }
    for (int at = verb.to() - 1; at >= Math.max(0, verb.from() - CLAUSE); at--) {
      if (ENDS.contains(sentence.word(at))) {
        return true;
      }
      if (SUBORDINATE.contains(sentence.word(at))) {
        return false;
      }
    }
    return true;
  }
}
