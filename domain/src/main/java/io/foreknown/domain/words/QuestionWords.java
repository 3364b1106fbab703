package io.foreknown.domain.words;

/** What is asked: "How many were killed?". */
public final class QuestionWords {
  private QuestionWords() {}

  /** The question of a predicate; one of the settings by its name. */
  public static String of(String predicate) {
    String known = WordTable.find("question." + predicate);
    return known == null ? predicate + "?" : known;
  }
}
