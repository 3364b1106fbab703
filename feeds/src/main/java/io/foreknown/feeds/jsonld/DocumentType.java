package io.foreknown.feeds.jsonld;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document looks like, by its first bytes. */
public enum DocumentType {
  JSON,
  PAGE,
  XML,

  /** Nothing, or something else. */
  OTHER;

  /** Bytes that are looked at. */
  public static final int BYTES = 1 << 12;

  private static final Set<String> OF_PAGES =
      Set.of(
          "html", "head", "body", "script", "meta", "link", "title", "main", "article", "div", "p");

  /** After white space, comments and an XML declaration: a document type, or the first tag. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:\\s++|<\\?[^>]*+>|<!--.*?-->)*+<(?:!doctype\\s+)?([a-z][\\w:-]*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /**
   * Looks at it, and goes back to where it was.
   *
   * @param in one that can mark
   */
  public static DocumentType at(InputStream in) {
    try {
      in.mark(BYTES);
      byte[] head = in.readNBytes(BYTES);
      in.reset();
      return of(new String(head, ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentType of(String head) {
    String begin = head.stripLeading();
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return JSON;
    }
    Matcher matcher = BEGIN.matcher(begin);
    if (matcher.lookingAt()) {
      return OF_PAGES.contains(matcher.group(1).toLowerCase(Locale.ROOT)) ? PAGE : XML;
    }
    return begin.startsWith("<") ? XML : OTHER;
  }
}
