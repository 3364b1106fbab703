package io.foreknown.producers.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.producers.Item;
import io.foreknown.producers.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files beside a test, and what is made of them. */
public final class Golden {
  private Golden() {}

  /** What becomes of the items of a file, and of those that wait in the end. */
  public static String told(Class<?> test, Source source, String resource) throws IOException {
    try (InputStream in = open(test, resource)) {
      Stream<Item> items =
          Stream.concat(source.read(in, resource), Stream.of(source).flatMap(Source::waiting));
      return items.map(item -> Told.of(item) + "\n").collect(Collectors.joining());
    }
  }

  /** A file as it is. */
  public static String text(Class<?> test, String resource) throws IOException {
    try (InputStream in = open(test, resource)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream open(Class<?> test, String resource) {
    return Objects.requireNonNull(test.getResourceAsStream(resource), resource);
  }
}
