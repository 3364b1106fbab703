package io.foreknown.feeds.markup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.mapping.Elements;
import io.foreknown.feeds.mapping.FeedRecordReader;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.UnseenNames;
import io.foreknown.feeds.xml.Element;
import io.foreknown.feeds.xml.ElementFilter;
import io.foreknown.feeds.xml.Unit;
import io.foreknown.feeds.xml.Units;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the elements of a document that a mapping names: items of RSS, entries of Atom, or whatever
 * else comes again and again.
 */
public final class XmlSource implements Source {
  /** Roots of documents that may have no items yet. */
  private static final Set<String> FEEDS = Set.of("feed", "rss", "RDF");

  private final Mapping mapping;
  private final Elements layout;
  private final ElementFilter elementFilter;
  private final Care care;
  private final UnseenNames unseen;

  /**
   * Reads by this mapping.
   *
   * @throws InvalidValueException if it is not for XML
   */
  public XmlSource(Mapping mapping, Care care) {
    mapping.requireFor("xml");
    this.mapping = mapping;
    this.layout = (Elements) mapping.layout();
    this.elementFilter =
        new ElementFilter(
            (namespace, name) -> name.equals(layout.items()),
            Set.of(),
            (namespace, root) -> FEEDS.contains(root),
            Set.of(layout.items()),
            "holds no element '%s', which the mapping names as its items"
                .formatted(layout.items()));
    this.care = care;
    this.unseen = new UnseenNames(mapping);
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return FeedRecordReader.of(
        mapping,
        care,
        file,
        unseen,
        reader -> Units.in(in, elementFilter).items(file, unit -> items(unit, file, reader)));
  }

  private Stream<Item> items(Unit unit, String file, FeedRecordReader reader) {
    if (unit instanceof Unit.Broken broken) {
      return Stream.of(broken.refused(file));
    }
    Element element = ((Unit.Whole) unit).element();
    JsonNode tree = new ElementTree(layout).of(element);
    ByteBuffer original = ByteBuffer.wrap(tree.toString().getBytes(UTF_8));
    return reader.items(name -> name.in(tree), Origin.of(file, element.line()), original);
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return unseen.taken();
  }
}
