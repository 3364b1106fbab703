package io.foreknown.feeds.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an entry holds, something is told of it, and the next one is read. */
class AnyEntryLawsTest {
  private static final List<String> FEEDS =
      List.of(
          "<rss version='2.0'><channel>%s<item><link>last</link></item></channel></rss>",
          "<feed xmlns='http://www.w3.org/2005/Atom'>%s<item"
              + " xmlns=''><link>last</link></item></feed>",
          "<feed xmlns='http://purl.org/atom/ns#'>%s<item xmlns=''><link>last</link></item></feed>",
          "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
              + " xmlns='http://purl.org/rss/1.0/'>%s<item><link>last</link></item></r:RDF>");

  private static final Set<String> ELEMENTS =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "description",
          "summary",
          "content",
          "author",
          "name",
          "uri",
          "email",
          "contributor",
          "pubDate",
          "expirationDate",
          "updated",
          "published",
          "issued",
          "modified",
          "created",
          "enclosure",
          "category",
          "comments",
          "source",
          "rights",
          "d:date",
          "d:creator",
          "d:subject",
          "c:encoded");

  private static final Arbitrary<String> VALUES =
      Arbitraries.of(
          "",
          "x",
          "-1",
          "99999999999999999999",
          "Wed, 32 May 2024 25:00:00 GMT",
          "2024-05-01T10:00:00Z",
          "-2024-05-01T10:00:00Z",
          "http://[",
          "//x y",
          "base64",
          "escaped",
          "xml",
          "xhtml",
          "html",
          "text/html",
          "application/ld+json",
          "alternate",
          "self",
          "true",
          "&lt;p&gt;",
          "&lt;script type='application/ld+json'&gt;{}&lt;/script&gt;");

  @Provide
  static Arbitrary<String> entries() {
    Arbitrary<String> attribute =
        Combinators.combine(
                Arbitraries.of(
                    "type",
                    "mode",
                    "rel",
                    "href",
                    "isPermaLink",
                    "length",
                    "url",
                    "domain",
                    "src",
                    "term",
                    "scheme"),
                VALUES)
            .as((name, value) -> " %s=\"%s\"".formatted(name, value));
    Arbitrary<String> attributes =
        attribute
            .list()
            .ofMaxSize(3)
            .uniqueElements(one -> one.split("=", 2)[0])
            .map(all -> String.join("", all));
    Arbitrary<String> flat =
        Combinators.combine(Arbitraries.of(ELEMENTS), attributes, VALUES)
            .as((name, given, value) -> "<%s%s>%s</%s>".formatted(name, given, value, name));
    Arbitrary<String> nested =
        Combinators.combine(Arbitraries.of(ELEMENTS), attributes, flat.list().ofMaxSize(3))
            .as(
                (name, given, children) ->
                    "<%s%s>%s</%s>".formatted(name, given, String.join("", children), name));
    return Arbitraries.oneOf(flat, nested).list().ofMaxSize(8).map(all -> String.join("", all));
  }

  @Property(tries = 100)
  void everyEntryIsReportedOfAndTheNextIsRead(@ForAll("entries") String entry) {
    for (String feed : FEEDS) {
      String name = feed.startsWith("<feed") ? "entry" : "item";
      String modules =
          " xmlns:d='http://purl.org/dc/elements/1.1/'"
              + " xmlns:c='http://purl.org/rss/1.0/modules/content/'";
      String document = feed.formatted("<%s%s>%s</%s>".formatted(name, modules, entry, name));

      assertThat(told(document)).hasSizeGreaterThan(1).last().isEqualTo("1 linked: last");
    }
  }

  private static List<String> told(String document) {
    return new SyndicationSource(new HeapMemory(), Care.MENDING)
        .read(new ByteArrayInputStream(document.getBytes(UTF_8)), "feed.xml")
        .map(Told::of)
        .toList();
  }
}
