package io.foreknown.feeds.csv;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import io.foreknown.feeds.mapping.Dialect;
import io.foreknown.feeds.mapping.FeedRecordReader;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.mapping.UnseenNames;
import io.foreknown.feeds.ndjson.LineCutter;
import java.io.InputStream;
import java.util.stream.Stream;

/**
 * Reads the rows of a table by a mapping. A row may go over several lines within quotes; blank
 * lines and a byte order mark are passed over. A file without one of the mapping's columns is
 * refused as a whole, with all that are missing.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, CSV</a>
 */
public final class CsvSource implements Source {
  /** Bytes of a row. */
  static final int LIMIT = 1 << 20;

  private final Mapping mapping;
  private final Dialect dialect;
  private final Care care;
  private final UnseenNames unseen;

  /**
   * Reads by this mapping.
   *
   * @throws InvalidValueException if it is not for tables
   */
  public CsvSource(Mapping mapping, Care care) {
    mapping.requireFor("csv");
    this.mapping = mapping;
    this.dialect = (Dialect) mapping.layout();
    this.care = care;
    this.unseen = new UnseenNames(mapping);
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    return FeedRecordReader.of(mapping, care, file, unseen, reader -> rows(in, file, reader));
  }

  private Stream<Item> rows(InputStream in, String file, FeedRecordReader reader) {
    CsvTable csvTable = new CsvTable(mapping, dialect, reader, file);
    return new RowCutter(new LineCutter(in, LIMIT), dialect, LIMIT, csvTable::isReadable)
        .items(file, csvTable::read);
  }

  @Override
  public Stream<UnmatchedField> unused() {
    return unseen.taken();
  }
}
