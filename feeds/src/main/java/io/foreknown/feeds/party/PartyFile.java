package io.foreknown.feeds.party;

import io.foreknown.domain.claim.Party;
import io.foreknown.feeds.lookup.Known;
import io.foreknown.feeds.lookup.KnownFile;
import io.foreknown.feeds.lookup.Wording;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.io.InputStream;
import java.util.List;

/** A newsroom's own parties, written as in claims. */
public final class PartyFile {
  private static final Wording<Party> WORDING =
      new Wording<>(ClaimTree::party, Party::id, Party::name);

  private PartyFile() {}

  /**
   * Reads all of it.
   *
   * @throws io.foreknown.domain.InvalidValueException with all problems of the file
   */
  public static List<Known<Party>> read(InputStream in, String file) {
    return KnownFile.read(in, file, WORDING);
  }
}
