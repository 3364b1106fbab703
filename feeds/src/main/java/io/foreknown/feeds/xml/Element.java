package io.foreknown.feeds.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element with all that is in it.
 *
 * @param namespace empty for none
 * @param attributes those without a namespace, and, of itself or of what it is in, {@link
 *     BaseAddress#ATTRIBUTE}
 * @param text its own, without that of its children, white space at both ends cut
 * @param line of its start tag, from 1
 */
public record Element(
    String namespace,
    String name,
    Map<String, String> attributes,
    String text,
    List<Element> children,
    long line) {
  /** Copies both collections. */
  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The children of this name in the element's own namespace. */
  public List<Element> all(String child) {
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).is(namespace, child)) {
        all.add(children.get(i));
      }
    }
    return all;
  }

  /** The first child of this name in the element's own namespace. */
  public @Nullable Element first(String child) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).is(namespace, child)) {
        return children.get(i);
      }
    }
    return null;
  }

  /** Whether the element has this name. */
  public boolean is(String inNamespace, String local) {
    return name.equals(local) && namespace.equals(inNamespace);
  }

  /** The element and all below it, in the order of the document. */
  public Stream<Element> tree() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::tree));
  }
}
