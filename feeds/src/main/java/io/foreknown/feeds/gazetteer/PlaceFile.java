package io.foreknown.feeds.gazetteer;

import io.foreknown.domain.place.Place;
import io.foreknown.feeds.lookup.Known;
import io.foreknown.feeds.lookup.KnownFile;
import io.foreknown.feeds.lookup.Wording;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.io.InputStream;
import java.util.List;

/** A newsroom's own places, written as in claims. */
public final class PlaceFile {
  private static final Wording<Place> WORDING =
      new Wording<>(ClaimTree::place, Place::id, Place::name);

  private PlaceFile() {}

  /**
   * Reads all of it.
   *
   * @throws io.foreknown.domain.InvalidValueException with all problems of the file
   */
  public static List<Known<Place>> read(InputStream in, String file) {
    return KnownFile.read(in, file, WORDING);
  }
}
