package io.foreknown.feeds.markup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.feeds.mapping.Elements;
import io.foreknown.feeds.xml.BaseAddress;
import io.foreknown.feeds.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element as an object, so that paths lead into it: {@code <guid isPermaLink="false">7</guid>}
 * in an item is {@code guid} with the text 7, and {@code guid@isPermaLink}. What is given several
 * times is a list.
 */
record ElementTree(Elements layout) {

  /** Without elements of namespaces that the mapping has no prefix for. */
  ObjectNode of(Element item) {
    return members(item, item.namespace());
  }

  /**
   * What is in an element.
   *
   * @param own the namespace whose names have no prefix
   */
  private ObjectNode members(Element element, String own) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    attributes(element, "", members);
    for (Element child : element.children()) {
      String name = name(child, own);
      if (name != null) {
        add(members, name, value(child, own));
        attributes(child, name, members);
      }
    }
    return members;
  }

  private @Nullable String name(Element child, String own) {
    if (child.namespace().equals(own)) {
      return child.name();
    }
    String prefix = layout.prefixOf(child.namespace());
    return prefix == null ? null : prefix + ":" + child.name();
  }

  private JsonNode value(Element child, String own) {
    return child.children().isEmpty() ? TextNode.valueOf(child.text()) : members(child, own);
  }

  private static void attributes(Element element, String name, ObjectNode members) {
    element
        .attributes()
        .forEach(
            (attribute, text) -> {
              if (!attribute.equals(BaseAddress.ATTRIBUTE)) {
                add(members, name + "@" + attribute, TextNode.valueOf(text));
              }
            });
  }

  private static void add(ObjectNode members, String name, JsonNode value) {
    JsonNode before = members.get(name);
    if (before == null) {
      members.set(name, value);
    } else if (before instanceof ArrayNode all) {
      all.add(value);
    } else {
      members.putArray(name).add(before).add(value);
    }
  }
}
