package io.foreknown.feeds.newsml;

import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.Rfc3339;
import io.foreknown.feeds.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of an item, where it stands, and who hears of its problems. */
record ItemElement(Element element, String path, Problems problems) {
  /** The same, where problems cost no more than what has them. */
  ItemElement noting(Problems notes) {
    return new ItemElement(element, path, notes);
  }

  /** The only child of this name, or the first; null when there is none. */
  @Nullable ItemElement child(String name) {
    Element child = element.first(name);
    return child == null ? null : new ItemElement(child, at(name), problems);
  }

  /** A child that must be there; null with a problem noted. */
  @Nullable ItemElement required(String name) {
    ItemElement child = child(name);
    if (child == null) {
      refuse(name, "is missing");
    }
    return child;
  }

  /** All children of this name, numbered from 0 in their paths. */
  List<ItemElement> all(String name) {
    List<ItemElement> parts = new ArrayList<>();
    for (Element child : element.all(name)) {
      parts.add(new ItemElement(child, at(name + "[" + parts.size() + "]"), problems));
    }
    return parts;
  }

  /** Its own text; null when that is empty. */
  @Nullable String text() {
    return element.text().isEmpty() ? null : element.text();
  }

  /** Null when it is missing or empty. */
  @Nullable String attribute(String name) {
    String value = element.attributes().getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }

  /** An attribute that must be there; null with a problem noted. */
  @Nullable String requiredAttribute(String name) {
    String value = attribute(name);
    if (value == null) {
      refuse("@" + name, "is missing");
    }
    return value;
  }

  /** The time of a child; null when that is missing or, with a problem noted, gives none. */
  @Nullable Instant time(String name) {
    ItemElement child = child(name);
    return child == null ? null : child.time();
  }

  /** Null with a problem noted when the text is no time with a zone. */
  @Nullable Instant time() {
    return problems.attempt(path, () -> Rfc3339.moment(element.text()));
  }

  /** Notes children of which there may be one, and are more. */
  void requireOnce(Set<String> names) {
    for (String name : names) {
      int times = element.all(name).size();
      if (times > 1) {
        refuse(name, "occurs %d times, once is allowed".formatted(times));
      }
    }
  }

  void refuse(String name, String message) {
    problems.add(at(name), message);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
