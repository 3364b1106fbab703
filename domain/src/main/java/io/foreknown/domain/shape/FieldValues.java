package io.foreknown.domain.shape;

/** The values of a record's fields, as far as they are known. */
@FunctionalInterface
public interface FieldValues {
  /** The value of the field of this name, which is known and has this type. */
  Object of(String field);

  /** The same where a text is. */
  default String text(String field) {
    return (String) of(field);
  }
}
