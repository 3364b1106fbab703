package io.foreknown.dashboard.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A place in a view's order, newest publication first; as text it means nothing to readers. */
public record Cursor(Instant publishedAt, String id) implements Comparable<Cursor> {
  @Override
  public int compareTo(Cursor other) {
    int later = other.publishedAt.compareTo(publishedAt);
    return later == 0 ? id.compareTo(other.id) : later;
  }

  /** What a reader gets. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((publishedAt.toEpochMilli() + " " + id).getBytes(UTF_8));
  }

  /** What a reader sent back; empty if it is no cursor. */
  public static Optional<Cursor> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int space = plain.indexOf(' ');
      return space < 0
          ? Optional.empty()
          : Optional.of(
              new Cursor(
                  Instant.ofEpochMilli(Long.parseLong(plain.substring(0, space))),
                  plain.substring(space + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
