package io.foreknown.feeds.cap;

import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An element of an alert, where it stands, and who hears of its problems.
 *
 * @param notes hears of those that cost no more than themselves; the same as {@code problems} where
 *     all are refused
 */
record Node(Element element, Path path, Problems problems, Problems notes) {
  /** One in which nothing is wrong that the alert cannot do without. */
  Node soft() {
    return new Node(element, path, notes, notes);
  }

  /** The text of a child that must be there, once; null with a problem noted. */
  @Nullable String required(String name) {
    String text = optional(name);
    if (text == null) {
      refuse(name, "is missing");
    }
    return text;
  }

  /** The text of a child; null when it is missing or empty. */
  @Nullable String optional(String name) {
    Element child = element.first(name);
    return child == null || child.text().isEmpty() ? null : child.text();
  }

  /** All children of this name, numbered from 0 in their paths. */
  List<Node> all(String name) {
    List<Element> children = element.all(name);
    List<Node> nodes = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      nodes.add(new Node(children.get(i), path.field(name).entry(i), problems, notes));
    }
    return nodes;
  }

  /** One of the words that the standard allows; null when missing or, with a problem, another. */
  @Nullable String word(String name, Set<String> allowed) {
    String text = optional(name);
    if (text == null || allowed.contains(text)) {
      return text;
    }
    refuse(
        name,
        "is %s, one of %s is expected".formatted(Excerpt.of(text), String.join(", ", allowed)));
    return null;
  }

  /** One of the words, which must be there. */
  @Nullable String requiredWord(String name, Set<String> allowed) {
    return required(name) == null ? null : word(name, allowed);
  }

  /**
   * Notes children that the standard does not know, and refuses repeated ones of which it allows
   * one.
   */
  void require(Set<String> once, Set<String> often) {
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Element child : element.children()) {
      String name = child.name();
      if (!often.contains(name) && child.namespace().equals(element.namespace())) {
        times.merge(name, 1, Integer::sum);
      }
    }
    times.forEach((name, occurrences) -> require(name, once.contains(name), occurrences));
  }

  private void require(String name, boolean known, int times) {
    if (!known) {
      notes.add(at(name).toString(), "is no element of CAP at this place");
    } else if (times > 1) {
      refuse(name, "occurs %d times, once is allowed".formatted(times));
    }
  }

  void refuse(String name, String message) {
    problems.add(at(name).toString(), message);
  }

  void refuse(String message) {
    problems.add(path.toString(), message);
  }

  /** Builds a value of the domain, or notes why the domain refuses it. */
  <T> @Nullable T attempt(String name, Supplier<? extends T> value) {
    return problems.attempt(at(name), value);
  }

  private Path at(String name) {
    return name.isEmpty() ? path : path.field(name);
  }
}
