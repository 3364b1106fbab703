package io.foreknown.feeds.syndication;

import io.foreknown.feeds.xml.Element;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdom2.Document;
import org.jdom2.Namespace;

/** A version of a feed format, and the feed that ROME is given around one of its entries. */
enum FeedDialect {
  ATOM_1("http://www.w3.org/2005/Atom", "feed", "entry"),
  ATOM_0_3("http://purl.org/atom/ns#", "feed", "entry"),
  RSS_1("http://purl.org/rss/1.0/", "RDF", "item"),
  RSS_0_90("http://channel.netscape.com/rdf/simple/0.9/", "RDF", "item"),

  /** And all others of its family, which have no namespace. */
  RSS_2("", "rss", "item");

  private static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  /** Modules that hold the text of an entry, its author and its date. */
  private static final Set<String> MODULES =
      Set.of("http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/");

  /**
   * All that ROME's parsers of an entry look at. Others only cost: JDOM compares each attribute of
   * an element with all before it. Not the base, which is ours to apply: ROME would put it before
   * addresses that it does not belong to.
   */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "domain",
          "href",
          "hreflang",
          "isPermaLink",
          "label",
          "length",
          "mode",
          "rel",
          "scheme",
          "src",
          "term",
          "title",
          "type",
          "uri",
          "url");

  private static final Set<String> DATES = Set.of("pubDate", "date", "updated", "published");

  private final String namespace;
  private final String root;
  private final String entry;

  FeedDialect(String namespace, String root, String entry) {
    this.namespace = namespace;
    this.root = root;
    this.entry = entry;
  }

  /** Whether an element is an entry of any. */
  static boolean isEntry(String inNamespace, String name) {
    return Arrays.stream(values()).anyMatch(feedDialect -> feedDialect.has(inNamespace, name));
  }

  /** What entries are called, without a prefix. */
  static Set<String> entryNames() {
    return Arrays.stream(values())
        .map(feedDialect -> feedDialect.entry)
        .collect(Collectors.toSet());
  }

  /** Of an entry. */
  static FeedDialect of(Element entry) {
    return Arrays.stream(values())
        .filter(feedDialect -> feedDialect.has(entry.namespace(), entry.name()))
        .findFirst()
        .orElseThrow();
  }

  private boolean has(String inNamespace, String name) {
    return namespace.equals(inNamespace) && entry.equals(name);
  }

  /** Whether a document that begins so is a feed, which may have no entries. */
  static boolean isFeed(String inNamespace, String name) {
    return Arrays.stream(values())
        .anyMatch(
            feedDialect ->
                feedDialect.root.equals(name) && feedDialect.rootNamespace().equals(inNamespace));
  }

  private String rootNamespace() {
    return isRdf() ? RDF.getURI() : namespace;
  }

  private boolean isRdf() {
    return root.equals("RDF");
  }

  /** A feed of this version with one entry and nothing else. */
  Document feedOf(Element given) {
    org.jdom2.Element only = converted(given);
    if (isRdf()) {
      org.jdom2.Element rdf = new org.jdom2.Element(root, RDF);
      return new Document(
          rdf.addContent(new org.jdom2.Element("channel", namespace)).addContent(only));
    }
    org.jdom2.Element feed = new org.jdom2.Element(root, namespace);
    if (this == RSS_2) {
      feed.setAttribute("version", "2.0")
          .addContent(new org.jdom2.Element("channel").addContent(only));
    } else {
      feed.setAttribute("version", "0.3").addContent(only);
    }
    return new Document(feed);
  }

  private static void set(org.jdom2.Element element, String name, String value) {
    if (ATTRIBUTES.contains(name)) {
      element.setAttribute(name, value);
    }
  }

  /** Without what is in other namespaces, pages among them: those are searched as they are. */
  private org.jdom2.Element converted(Element given) {
    org.jdom2.Element element = new org.jdom2.Element(given.name(), given.namespace());
    given.attributes().forEach((name, value) -> set(element, name, value));
    element.addContent(DATES.contains(given.name()) ? DateText.plain(given.text()) : given.text());
    given.children().stream()
        .filter(child -> child.namespace().equals(namespace) || MODULES.contains(child.namespace()))
        .forEach(child -> element.addContent(converted(child)));
    return element;
  }
}
