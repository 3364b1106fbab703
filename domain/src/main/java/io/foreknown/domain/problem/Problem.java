package io.foreknown.domain.problem;

/**
 * One thing that is wrong with a record.
 *
 * @param field dotted path from the record, for instance {@code targets[0].geometry}; empty for the
 *     record itself
 * @param message what is wrong and what was expected
 */
public record Problem(String field, String message) {
  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
