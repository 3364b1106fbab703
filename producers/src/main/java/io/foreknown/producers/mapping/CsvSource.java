package io.foreknown.producers.mapping;

import io.foreknown.producers.Item;
import io.foreknown.producers.Source;
import io.foreknown.producers.ndjson.LineCutter;
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

  /** Reads by this mapping. */
  public CsvSource(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public Stream<Item> read(InputStream in, String file) {
    Table table = new Table(mapping, file);
    return new RowCutter(new LineCutter(in, LIMIT), mapping.dialect(), LIMIT, table::isReadable)
        .items(file, table::read);
  }
}
