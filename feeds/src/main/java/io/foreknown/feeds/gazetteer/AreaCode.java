package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.place.Place;
import io.foreknown.feeds.codes.Geocode;
import io.foreknown.feeds.codes.Geocodes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids such as {@code UGC:IAC153}, a scheme of codes and a code, by the tables that alerts are
 * read by.
 */
final class AreaCode {
  private static final char BETWEEN = ':';

  private AreaCode() {}

  /**
   * A place with this id, without name and geometry. What the scheme calls otherwise, such as a
   * county by another code or a whole state, is what it lies in, so that feeds agree.
   *
   * @return null for an id of no scheme, and for a code that does not say where it lies
   */
  static @Nullable Place place(String id) {
    int at = id.indexOf(BETWEEN);
    Geocode code = at < 1 ? null : Geocodes.SHIPPED.of(id.substring(0, at), id.substring(at + 1));
    if (code == null || code.lineage().isEmpty()) {
      return null;
    }
    Place usual = code.place();
    List<String> lineage =
        usual.id().equals(id)
            ? usual.lineage()
            : Stream.concat(Stream.of(usual.id()), usual.lineage().stream()).toList();
    return new Place(id, id, null, usual.level(), lineage, null);
  }
}
