package io.foreknown.stories.verify;

import io.foreknown.domain.name.NameKey;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.text.StoryText;
import io.foreknown.stories.time.TimeFinder;
import io.foreknown.stories.time.TimeHit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is held against.
 *
 * @param key all words of the text, as names are compared
 * @param outlet null when it is not known
 * @param published null when it is not known
 * @param times of the sentences that were asked for, by their numbers
 */
record StoryFacts(
    StoryText text,
    String key,
    Names names,
    @Nullable String outlet,
    @Nullable LocalDate published,
    Map<Integer, List<TimeHit>> times) {
  static StoryFacts of(
      StoryText text, Names names, @Nullable String outlet, @Nullable LocalDate published) {
    return new StoryFacts(
        text, " " + key(text.text()) + " ", names, outlet, published, new HashMap<>());
  }

  /** Initials lose their points: U.S. is US. */
  static String key(String text) {
    return NameKey.of(
        text.replaceAll("(?<=\\b\\p{Lu})\\.(?=\\p{Lu}\\.|\\s|$)", "")
            .replaceAll("(?<=\\b\\p{Lu})\\.", ""));
  }

  /** The times of a sentence, found once. */
  List<TimeHit> times(Sentence sentence) {
    return times.computeIfAbsent(sentence.index(), index -> new TimeFinder(published).in(sentence));
  }

  /** Whether the words stand in the text, in this order. */
  boolean names(String words) {
    String sought = key(words);
    return !sought.isEmpty() && key.contains(" " + sought + " ");
  }

  /** Whether the sought words stand in others, in their order, as names are compared. */
  static boolean holds(String words, String sought) {
    String key = key(sought);
    return !key.isEmpty() && (" " + key(words) + " ").contains(" " + key + " ");
  }

  /** Whether each of the words stands in the text. */
  boolean hasWords(String words) {
    String sought = key(words);
    return !sought.isEmpty()
        && List.of(sought.split(" ", -1)).stream().allMatch(word -> key.contains(" " + word + " "));
  }

  /** Whether the range lies in the text. */
  boolean holds(Range range) {
    return range.to() <= text.text().length();
  }

  /** The words of a range. */
  String words(Range range) {
    return range.of(text.text());
  }

  /** The sentences that a range touches. */
  List<Sentence> sentences(Range range) {
    return text.sentences().stream().filter(sentence -> sentence.range().overlaps(range)).toList();
  }
}
