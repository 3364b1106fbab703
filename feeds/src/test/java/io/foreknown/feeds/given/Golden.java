package io.foreknown.feeds.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;

/** Files beside the class that tests them. */
public final class Golden {
  private Golden() {}

  /** What becomes of all items of a file. */
  public static String told(Source source, Class<?> beside, String name) throws IOException {
    try (InputStream in = open(beside, name)) {
      return source.read(in, name).map(item -> Told.of(item) + "\n").collect(Collectors.joining());
    }
  }

  /** A whole file. */
  public static String text(Class<?> beside, String name) throws IOException {
    try (InputStream in = open(beside, name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream open(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResourceAsStream(name), name);
  }
}
