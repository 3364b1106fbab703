package io.foreknown.domain.problem;

import io.foreknown.domain.shape.Path;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object that strangers have written, where it stands, and who hears of its problems. A notation
 * (JSON, YAML, XML) says what text stands under a name; what is asked of texts is the same in all.
 *
 * <p>What is absent or empty is null and no problem; what is refused is null too, and noted. Paths
 * are put into words only then.
 */
public interface CheckedObject {
  /** How a field is read by its name. */
  @FunctionalInterface
  interface FieldReading<T> {
    /** Null when it is absent or, with a problem noted, refused. */
    @Nullable T of(String name);
  }

  /** Where it stands. */
  Path path();

  /** Who hears of its problems. */
  Problems problems();

  /** The text of a field; null when it is absent, empty or, with a problem noted, no text. */
  @Nullable String text(String name);

  /** Where a field stands; the object itself by the empty name. */
  default Path at(String name) {
    return name.isEmpty() ? path() : path().field(name);
  }

  /** Notes a problem of one field. */
  default void refuse(String name, String message) {
    problems().add(at(name).toString(), message);
  }

  /** Notes a problem of the object as a whole. */
  default void refuse(String message) {
    refuse("", message);
  }

  /** Builds a value of the domain, or notes with a field why the domain refuses it. */
  default <T> @Nullable T attempt(String name, Supplier<? extends T> value) {
    return problems().attempt(at(name), value);
  }

  /** A text that must be there; null with a problem noted. */
  default @Nullable String required(String name) {
    return requiredAs(name, this::text);
  }

  /** The same of what else a field may hold. */
  default <T> @Nullable T requiredAs(String name, FieldReading<T> reading) {
    int before = problems().count();
    T value = reading.of(name);
    if (value == null && problems().count() == before) {
      refuse(name, "is missing");
    }
    return value;
  }

  /** What a text means; null when there is none or, with a problem noted, it means nothing. */
  default <T> @Nullable T parsed(String name, Function<String, ? extends T> parser) {
    String text = text(name);
    return text == null ? null : attempt(name, () -> parser.apply(text));
  }

  /**
   * A text that is one of a few; null when there is none or, with a problem noted, another.
   *
   * @param allowed in the order in which messages list them
   */
  default @Nullable String word(String name, Set<String> allowed) {
    return word(name, text(name), allowed);
  }

  /** The same, where there must be one. */
  default @Nullable String requiredWord(String name, Set<String> allowed) {
    return word(name, required(name), allowed);
  }

  private @Nullable String word(String name, @Nullable String text, Set<String> allowed) {
    if (text == null || allowed.contains(text)) {
      return text;
    }
    refuse(
        name,
        "is %s, one of %s is expected".formatted(Excerpt.of(text), String.join(", ", allowed)));
    return null;
  }

  /** Notes each of these names of fields that is not known, with the known one that was meant. */
  default void refuseUnknown(Collection<String> names, Collection<String> known) {
    String all = known.isEmpty() ? "none" : String.join(", ", known);
    for (String name : names) {
      if (!known.contains(name)) {
        String near = Spelling.nearest(name, known);
        refuse(
            "unknown field '%s'%s are %s"
                .formatted(
                    name,
                    near == null ? "; there" : ", did you mean '%s'? There".formatted(near),
                    all));
      }
    }
  }
}
