package io.foreknown.feeds.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.mapping.Documents;
import io.foreknown.feeds.mapping.FeedRecordReader;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.UnseenNames;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictJson;
import io.foreknown.feeds.ndjson.StrictText;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the objects of a document by a mapping: one, one per line, one after the other, lists of
 * them, or the list that the mapping names. GeoJSON is read as any JSON.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946, GeoJSON</a>
 */
public final class JsonSource implements Source {
  /** Bytes of an item; a polygon of 10,000 positions takes a tenth. */
  static final int LIMIT = 1 << 22;

  private static final String COLLECTION = "FeatureCollection";

  private final Mapping mapping;
  private final List<String> items;
  private final Care care;
  private final UnseenNames unseen;

  /**
   * Reads by this mapping.
   *
   * @throws InvalidValueException if it is not for JSON
   */
  public JsonSource(Mapping mapping, Care care) {
    mapping.requireFor("json");
    this.mapping = mapping;
    this.items = ((Documents) mapping.layout()).items();
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
        reader ->
            new ItemCutter(in, LIMIT, items)
                .items(file, cut -> items(cut, Origin.of(file, cut.line()), reader)));
  }

  private Stream<Item> items(Cut cut, Origin origin, FeedRecordReader reader) {
    if (cut.fault() != null) {
      return FeedRecordReader.refused(Reason.MALFORMED, cut.fault(), origin, cut.bytes());
    }
    if (cut.size() > LIMIT) {
      return FeedRecordReader.refused(Reason.TOO_LARGE, tooLarge(cut.size()), origin, cut.bytes());
    }
    try {
      JsonNode object = StrictJson.exactObject(StrictText.decode(cut.bytes()));
      return items.isEmpty() && object.path("type").asText().equals(COLLECTION)
          ? FeedRecordReader.refused(
              Reason.MALFORMED,
              "is a FeatureCollection; the mapping reads its features by json: {items: features}",
              origin,
              cut.bytes())
          : reader.items(name -> name.in(object), origin, cut.bytes());
    } catch (MalformedException e) {
      return FeedRecordReader.refused(Reason.MALFORMED, e.getMessage(), origin, cut.bytes());
    }
  }

  private String tooLarge(long size) {
    String message = "has %d bytes, at most %d are allowed".formatted(size, LIMIT);
    return items.isEmpty()
        ? message + "; if it holds a list of items, name that in the mapping: json: {items: path}"
        : message;
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return unseen.taken();
  }
}
