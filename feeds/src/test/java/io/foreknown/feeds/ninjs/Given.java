package io.foreknown.feeds.ninjs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import io.foreknown.feeds.story.Embargo;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What tests of this package share. */
final class Given {
  /** When tests read. */
  static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  private Given() {}

  /** A source that remembers nothing yet. */
  static Source source() {
    return source(Care.MENDING);
  }

  /** The same with such care. */
  static Source source(Care care) {
    return new NinjsSource(new HeapMemory(), new Embargo(InstantSource.fixed(NOW)), care);
  }

  static List<String> told(Source source, String document) {
    return reading(source, document).stream().map(Told::of).toList();
  }

  static List<Item> reading(Source source, String document) {
    return source.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "feed.json").toList();
  }
}
