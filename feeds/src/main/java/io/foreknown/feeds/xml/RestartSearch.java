package io.foreknown.feeds.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks behind a fault for the place from which a document can be read on. Knows tags by their
 * bytes and nothing of what is around them: where an entry has such a tag in a section of text,
 * what follows is refused once more, and the next entry is found.
 */
final class RestartSearch {
  /** Characters of a name that is looked for; a longer one is no such name. */
  private static final int LONGEST = 256;

  private static final String DECLARATION = "?xml";

  private final RecentBytes bytes;
  private final Runnable onByte;
  private long lines;

  /**
   * Searches from where the bytes are.
   *
   * @param onByte hears of every byte that is passed over
   */
  RestartSearch(RecentBytes bytes, Runnable onByte) {
    this.bytes = bytes;
    this.onByte = onByte;
  }

  /** Where the search ends. */
  enum Place {
    /** Behind the end of the element that holds the fault. */
    BEHIND_END,
    /** At the start tag of an entry. */
    AT_ENTRY,
    /** At the declaration of another document. */
    DOCUMENT,
    /** At the end of the file. */
    NOWHERE
  }

  /** Lines that were ended on the way. */
  long lines() {
    return lines;
  }

  /**
   * Moves to the next place.
   *
   * @param inner the name of the element that holds the fault, with its prefix; null: none does
   * @param entries local names of entries; none: only another document is looked for
   */
  Place find(@Nullable String inner, Set<String> entries) throws IOException {
    while (true) {
      int one = read();
      if (one < 0) {
        return Place.NOWHERE;
      }
      if (one == '<') {
        String tag = tag();
        if (inner != null && !entries.isEmpty() && tag.equals("/" + inner)) {
          passTag();
          return Place.BEHIND_END;
        }
        if (tag.equals(DECLARATION) || entries.contains(local(tag))) {
          for (int i = 0; i <= tag.length(); i++) {
            var unused = bytes.back();
          }
          return tag.equals(DECLARATION) ? Place.DOCUMENT : Place.AT_ENTRY;
        }
      }
    }
  }

  private int read() throws IOException {
    onByte.run();
    int one = bytes.read();
    lines += one == '\n' ? 1 : 0;
    return one;
  }

  /** What follows the bracket, up to what cannot be in a name. */
  private String tag() throws IOException {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    int one = bytes.read();
    while (isOfName(one, name.size())) {
      name.write(one);
      one = bytes.read();
    }
    if (one >= 0) {
      var unused = bytes.back();
    }
    return name.toString(ISO_8859_1);
  }

  private static boolean isOfName(int one, int before) {
    return one > ' ' && one != '<' && one != '>' && (one != '/' || before == 0) && before < LONGEST;
  }

  private static String local(String tag) {
    return tag.substring(tag.indexOf(':') + 1);
  }

  private void passTag() throws IOException {
    int one = read();
    while (one >= 0 && one != '>') {
      one = read();
    }
  }
}
