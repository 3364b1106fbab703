package io.foreknown.domain.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The table of words. */
final class WordTable {
  private static final Properties ROWS = read();

  private WordTable() {}

  private static Properties read() {
    try (InputStream in = WordTable.class.getResourceAsStream("words.properties")) {
      Properties rows = new Properties();
      rows.load(new InputStreamReader(Objects.requireNonNull(in), UTF_8));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a row; null when there is none. */
  static @Nullable String find(String key) {
    return ROWS.getProperty(key);
  }

  /** The words of a row that there must be, about something. */
  static String words(String key, String about) {
    return Objects.requireNonNull(find(key), key).replace("{0}", about);
  }

  /** Words of which a bar parts what answers a question by itself, as a whole. */
  static String whole(String words) {
    return words.replace("|", "");
  }

  /** The same of a row that is such a whole. */
  static String phrase(String key, String about) {
    return whole(Objects.requireNonNull(find(key), key)).replace("{0}", about);
  }

  static SortedSet<String> keys() {
    return new TreeSet<>(ROWS.stringPropertyNames());
  }
}
