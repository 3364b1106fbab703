package io.foreknown.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages at the top, and all that are in docs. */
final class Pages {
  static final Path README = Path.of("..", "README.md");

  private Pages() {}

  static List<Path> all() {
    try (Stream<Path> top = Files.list(Path.of(".."));
        Stream<Path> docs = Files.walk(Path.of("..", "docs"))) {
      return Stream.concat(top, docs)
          .filter(page -> page.toString().endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
