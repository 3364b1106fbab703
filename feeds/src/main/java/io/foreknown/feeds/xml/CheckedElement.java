package io.foreknown.feeds.xml;

import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An element whose fields are its children, by their names in its own namespace, and its
 * attributes, with {@code @} before their names.
 *
 * @param notes hears of problems that cost no more than what has them; the same as {@code problems}
 *     where all are refused
 */
public record CheckedElement(Element element, Path path, Problems problems, Problems notes)
    implements CheckedObject {
  private static final String ATTRIBUTE = "@";

  /** The same, where problems cost no more than what has them. */
  public CheckedElement noting() {
    return new CheckedElement(element, path, notes, notes);
  }

  /** Its own text; null when that is empty. */
  public @Nullable String text() {
    return orNull(element.text());
  }

  /** What its own text means, be it empty; null, with a problem noted, when it means nothing. */
  public <T> @Nullable T parsed(Function<String, ? extends T> parser) {
    return attempt("", () -> parser.apply(element.text()));
  }

  /** That of the first child of this name, or of the attribute. */
  @Override
  public @Nullable String text(String name) {
    if (name.startsWith(ATTRIBUTE)) {
      return orNull(element.attributes().getOrDefault(name.substring(1), "").strip());
    }
    Element child = element.first(name);
    return child == null ? null : orNull(child.text());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The only child of this name, or the first; null when there is none. */
  public @Nullable CheckedElement first(String name) {
    Element child = element.first(name);
    return child == null ? null : within(child, at(name));
  }

  /** All children of this name, numbered from 0 in their paths. */
  public List<CheckedElement> all(String name) {
    List<Element> children = element.all(name);
    List<CheckedElement> all = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      all.add(within(children.get(i), at(name).entry(i)));
    }
    return all;
  }

  private CheckedElement within(Element child, Path where) {
    return new CheckedElement(child, where, problems, notes);
  }

  /** Refuses children of which there may be one, and are more. */
  public void requireOnce(Set<String> names) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (Element child : element.children()) {
      String name = child.name();
      if (names.contains(name) && child.is(element.namespace(), name) && !seen.add(name)) {
        repeated.add(name);
      }
    }
    for (String name : repeated) {
      refuse(name, "occurs %d times, once is allowed".formatted(element.all(name).size()));
    }
  }
}
