package io.foreknown.benchmarks.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.benchmarks.fuzz.Markup.Raw;
import io.foreknown.benchmarks.fuzz.Markup.Tag;
import io.foreknown.benchmarks.fuzz.Markup.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks an element, which stays one of its name and namespace. */
record XmlMutation(Chance chance) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Claims and scripts in the text of an element. */
  private static final Pattern EMBEDDED = Pattern.compile("[\\[{].*[\\]}]", Pattern.DOTALL);

  private static final List<String> RAW =
      List.of(
          "<!-- a comment -->",
          "<![CDATA[<a>]]>",
          "<![CDATA[]]>",
          "<?target data?>",
          "&amp;",
          "&#65;",
          "&#x10FFFF;",
          "&#0;",
          "&#xD800;",
          "&#xFFFE;",
          "&unknown;",
          "&",
          "<",
          "<a",
          "</a>",
          "<a/>",
          "<a b=c/>",
          "<a b=\"1\" b=\"2\"/>",
          "<x:a/>",
          "<a xmlns:x=\"\"/>",
          "<a xmlns=\"\"/>",
          "]]>",
          "--",
          "<!DOCTYPE a>",
          "<!ENTITY a 'b'>",
          "\u0000",
          "\u0001",
          "\ud800",
          "\u0085",
          "<?xml version=\"1.0\"?>",
          "<:/>",
          "<1/>",
          "<a:b:c/>",
          "<é/>",
          "<xml/>");

  private static final List<String> NAMESPACES =
      List.of(
          "",
          "urn:x",
          "urn:oasis:names:tc:emergency:cap:1.2",
          "urn:oasis:names:tc:emergency:cap:1.1",
          "http://www.incident.com/cap/1.0",
          "http://iptc.org/std/nar/2006-10-01/",
          "http://www.w3.org/2005/Atom",
          "http://purl.org/rss/1.0/",
          "urn:foreknown:claims",
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/2000/xmlns/");

  /** In UTF-32 the 64 MiB that all doors take; more would be refused for its size alone. */
  private static final long MOST = 16L * 1024 * 1024;

  /** Changes a copy in one place, or a few; what grows without bound is drawn anew. */
  Tag changed(Tag root) {
    Tag copy = root.copy();
    for (int left = chance.few(); left > 0; left--) {
      change(copy, chance.of(copy.all()));
      if (copy.length() > MOST) {
        return changed(root);
      }
    }
    return copy;
  }

  private void change(Tag root, Tag at) {
    if (at.children().isEmpty() || chance.oneIn(5)) {
      attribute(root, at);
      return;
    }
    List<Markup> children = at.children();
    int index = chance.below(children.size());
    Markup child = children.get(index);
    switch (chance.below(14)) {
      case 0 -> children.remove(index);
      case 1 -> children.add(index, child instanceof Tag tag ? tag.copy() : child);
      case 2 -> Collections.swap(children, index, chance.below(children.size()));
      case 3 -> children.add(index, chance.of(root.all()).copy());
      case 4 -> children.set(index, renamed(root, child));
      case 5 -> children.set(index, nested(child));
      case 6 -> grow(children, child);
      case 7 -> children.add(index, new Raw(chance.of(RAW)));
      case 8 -> unwrap(children, index, child);
      case 9 -> split(children, index, child);
      default -> children.set(index, child instanceof Tag tag ? odd(tag) : text(child));
    }
  }

  @SuppressWarnings("ReferenceEquality") // An element that equals the root is another one.
  private void attribute(Tag root, Tag at) {
    List<String> names = new ArrayList<>(at.attributes().keySet());
    // Without its namespace the element would be no item, and nobody would miss it.
    names.removeIf(name -> at == root && name.startsWith("xmlns"));
    switch (chance.below(names.isEmpty() ? 3 : 6)) {
      case 0 ->
          at.attributes()
              .put(
                  chance.among(
                      "a", "xml:lang", "xml:base", "qcode", "uri", "x:y", "version", "type", "id"),
                  Oddities.text(chance));
      case 1 -> {
        int size = Oddities.size(chance);
        for (int i = 0; i < size; i++) {
          at.attributes().put("a" + i, "1");
        }
      }
      case 2 -> {
        if (at != root) {
          at.attributes().put(chance.among("xmlns", "xmlns:x"), chance.of(NAMESPACES));
        }
      }
      case 3 -> at.attributes().remove(chance.of(names));
      default -> at.attributes().put(chance.of(names), Oddities.text(chance));
    }
  }

  private Markup renamed(Tag root, Markup child) {
    String other =
        chance.oneIn(3)
            ? chance.among("a", "x:a", "Info", "claim", "script")
            : chance.of(root.all()).name();
    return child instanceof Tag tag ? tag.named(other) : new Text(other);
  }

  private Markup nested(Markup child) {
    int depth =
        chance.oneIn(3) ? chance.among(30, 61, 62, 63, 64, 65, 1_000, 20_000) : 1 + chance.below(3);
    String name = child instanceof Tag tag && chance.oneIn(2) ? tag.name() : "a";
    // As text, for no tree may be so deep.
    return new Raw(
        ("<" + name + ">").repeat(depth) + child.written() + ("</" + name + ">").repeat(depth));
  }

  private void grow(List<Markup> children, Markup child) {
    int size = Oddities.size(chance);
    if (size * (long) child.written().length() < 3_000_000) {
      children.addAll(Collections.nCopies(size, child));
    }
  }

  private static void unwrap(List<Markup> children, int index, Markup child) {
    if (child instanceof Tag tag) {
      children.remove(index);
      children.addAll(index, tag.children());
    }
  }

  /** A text in two parts is one text, be there a comment or a section between. */
  private void split(List<Markup> children, int index, Markup child) {
    if (child instanceof Text text && text.content().length() > 1) {
      int at = 1 + chance.below(text.content().length() - 1);
      children.set(index, new Text(text.content().substring(0, at)));
      children.add(index + 1, new Raw(chance.of(RAW)));
      children.add(index + 2, new Text(text.content().substring(at)));
    }
  }

  private Tag odd(Tag tag) {
    Tag odd = tag.copy();
    boolean isLeaf = tag.children().stream().noneMatch(Tag.class::isInstance);
    if (isLeaf && !tag.children().isEmpty()) {
      odd.children().set(0, text(tag.children().get(0)));
    } else if (isLeaf) {
      odd.children().add(new Text(Oddities.text(chance)));
    } else {
      change(odd, chance.of(odd.all()));
    }
    return odd;
  }

  private Markup text(Markup was) {
    if (!(was instanceof Text text)) {
      return new Text(Oddities.text(chance));
    }
    Matcher embedded = EMBEDDED.matcher(text.content());
    if (embedded.find() && !chance.oneIn(6)) {
      return new Text(embedded.replaceFirst(Matcher.quoteReplacement(json(embedded.group()))));
    }
    return new Text(
        switch (chance.below(8)) {
          case 0 -> text.content() + Oddities.text(chance);
          case 1 ->
              text.content().replaceFirst("\\d+", Matcher.quoteReplacement(Oddities.text(chance)));
          case 2 -> text.content() + " " + text.content();
          case 3 -> Oddities.latitudesFirst(Oddities.ring(chance));
          default -> Oddities.text(chance);
        });
  }

  private String json(String given) {
    try {
      return new JsonMutation(chance, true).changed(JSON.readTree(given)).toString();
    } catch (JsonProcessingException e) {
      return Oddities.text(chance);
    }
  }
}
