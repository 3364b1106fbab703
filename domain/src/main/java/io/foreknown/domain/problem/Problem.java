package io.foreknown.domain.problem;

/**
 * One thing that is wrong with a record.
 *
 * @param field dotted path from the record, for instance {@code targets[0].geometry}; empty for the
 *     record itself
 * @param message what is wrong and what was expected
 */
public record Problem(String field, String message) {
  /** What is wrong may quote what was found, which can be as long as the record. */
  private static final int MOST_CHARACTERS = 2_000;

  /** Cuts what is too long to be read. */
  public Problem {
    field = cut(field);
    message = cut(message);
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
