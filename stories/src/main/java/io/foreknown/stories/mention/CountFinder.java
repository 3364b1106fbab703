package io.foreknown.stories.mention;

import io.foreknown.domain.claim.Count;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of people in a sentence: "more than 140" is at least 141, "at least 95" at least
 * 95, "nearly 50" at most 49, "up to 30" at most 30, "dozens" at least 24. "About 50" is 45 to 55.
 */
public final class CountFinder {
  /** Words that say who they are between a number and "and". */
  private static final int DESCRIBED = 3;

  /** What became of people, and no word for them. */
  private static final Set<String> FATES =
      Set.of(
          "dead",
          "killed",
          "wounded",
          "injured",
          "hurt",
          "missing",
          "casualties",
          "injuries",
          "deaths",
          "were",
          "was",
          "have",
          "has",
          "had",
          "of",
          "in",
          "on",
          "at",
          "by",
          "who",
          "that",
          "died",
          "others",
          "arrested",
          "detained",
          "captured",
          "when",
          "after");

  private CountFinder() {}

  /** The numbers of a sentence that may count people, in their order. */
  public static List<CountHit> in(Sentence sentence) {
    List<CountHit> found = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      CountHit hit = at(sentence, at);
      if (hit != null) {
        CountHit sum = sum(sentence, hit);
        found.add(sum == null ? hit : sum);
        at = found.get(found.size() - 1).to() - 1;
      }
    }
    return found;
  }

  /** "Six priests and two women" are eight; null where a number stands alone. */
  private static @Nullable CountHit sum(Sentence sentence, CountHit one) {
    int and = one.to();
    while (and < one.to() + DESCRIBED && isDescribing(sentence, and)) {
      and++;
    }
    if (!sentence.word(and).equals("and") || and + 1 >= sentence.size()) {
      return null;
    }
    CountHit other = at(sentence, and + 1);
    boolean people =
        other != null
            && (other.to() > other.from() + 1 || isDescribing(sentence, other.to()))
            && (and > one.to() || one.to() > one.from() + 1);
    return people && other != null && isExact(one) && isExact(other)
        ? CountHit.of(sentence, one.from(), other.to(), Count.exactly(least(one) + least(other)))
        : null;
  }

  private static boolean isExact(CountHit hit) {
    Long least = hit.count().atLeast();
    return least != null && least > 0 && least.equals(hit.count().atMost());
  }

  private static long least(CountHit hit) {
    return Objects.requireNonNull(hit.count().atLeast());
  }

  /** A word that says who they are, and not what became of them. */
  private static boolean isDescribing(Sentence sentence, int at) {
    String word = sentence.word(at);
    return at < sentence.size()
        && sentence.at(at).isWord()
        && !FATES.contains(word)
        && !OtherNumbers.isUnit(word)
        && NumberWords.of(word) == null
        && !word.equals("and")
        && !word.equals("or");
  }

  private static @Nullable CountHit at(Sentence sentence, int at) {
    String word = sentence.word(at);
    if (OnePerson.isKilled(sentence, at) && !WordsForNumbers.areBefore(sentence, at)) {
      return CountHit.of(sentence, at, at + 1, Count.exactly(1));
    }
    int name = OnePerson.named(sentence, at);
    if (name > at) {
      return CountHit.of(sentence, at, name, Count.exactly(1));
    }
    Long vague = WordsForNumbers.atLeast(word);
    if (vague != null) {
      return CountHit.of(sentence, at, at + 1, new Count(vague, null));
    }
    if (NumberWords.isArticle(word) && OnePerson.isPerson(sentence, at + 1)) {
      return CountHit.of(sentence, at, at + 2, Count.exactly(1));
    }
    if (word.equals("nobody")
        || (word.equals("no") && WordsForNumbers.isNobody(sentence.word(at + 1)))) {
      return CountHit.of(sentence, at, word.equals("nobody") ? at + 1 : at + 2, Count.exactly(0));
    }
    Long number = NumberWords.of(word);
    int to = at + 1;
    if (number == null && NumberWords.isArticle(word)) {
      Long scale = NumberWords.scale(sentence.word(at + 1));
      String next = sentence.word(at + 1);
      number = next.equals("dozen") ? Long.valueOf(12) : scale;
      to = at + 2;
    } else if (number != null) {
      Long scale = NumberWords.scale(sentence.word(to));
      if (sentence.word(to).equals("dozen")) {
        number = number * 12;
        to++;
      } else if (scale != null && scale < 1_000_000) {
        number = number * scale;
        to++;
      }
    }
    if (number == null
        || OtherNumbers.isUnit(sentence.word(to))
        || OtherNumbers.isPartOfOther(sentence, at, to)) {
      return null;
    }
    return Modifiers.modified(sentence, at, to, number);
  }
}
