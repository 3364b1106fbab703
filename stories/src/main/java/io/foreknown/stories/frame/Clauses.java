package io.foreknown.stories.frame;

import io.foreknown.stories.text.ClauseWords;
import io.foreknown.stories.text.Sentence;
import java.util.Set;

/**
 * The clauses of a sentence, roughly: a new one begins with a conjunction, "who" or a semicolon.
 */
public final class Clauses {
  /** Beside "as" where it begins no clause. */
  private static final Set<String> COMPARED =
      Set.of(
          "such", "well", "many", "much", "soon", "long", "far", "a", "an", "few", "part", "per");

  private final int[] numbers;

  private Clauses(int[] numbers) {
    this.numbers = numbers;
  }

  /** Of a sentence. */
  public static Clauses of(Sentence sentence) {
    int[] numbers = new int[sentence.size()];
    int number = 0;
    for (int at = 0; at < numbers.length; at++) {
      if (at > 0 && begins(sentence, at)) {
        number++;
      }
      numbers[at] = number;
    }
    return new Clauses(numbers);
  }

  private static boolean begins(Sentence sentence, int at) {
    String word = sentence.word(at);
    boolean demonstrative =
        word.equals("that")
            && at + 1 < sentence.size()
            && !sentence.word(at - 1).equals(",")
            && Set.of("information", "warning", "attack", "day", "night", "evening", "alert")
                .contains(sentence.word(at + 1));
    boolean comparing =
        (word.equals("as") && COMPARED.contains(sentence.word(at + 1)))
            || (word.equals("as") && COMPARED.contains(sentence.word(at - 1)));
    return ClauseWords.begin(word) && !demonstrative && !comparing;
  }

  /** How many clauses begin between two tokens. */
  public int between(int one, int other) {
    int last = numbers.length - 1;
    return Math.abs(numbers[Math.min(last, one)] - numbers[Math.min(last, other)]);
  }

  /** The first token of the clause that the token belongs to. */
  public int start(int at) {
    int start = Math.min(at, numbers.length - 1);
    while (start > 0 && numbers[start - 1] == numbers[start]) {
      start--;
    }
    return start;
  }

  /** Behind the last token of the clause that the token belongs to. */
  public int end(int at) {
    int end = Math.min(at, numbers.length - 1);
    while (end < numbers.length && numbers[end] == numbers[Math.min(at, numbers.length - 1)]) {
      end++;
    }
    return end;
  }
}
