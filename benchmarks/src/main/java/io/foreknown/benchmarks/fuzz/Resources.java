package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The samples of the tests of sources, and the examples of the documentation. */
final class Resources {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private Resources() {}

  /** A recorded feed, by format and name. */
  static String feed(String name) {
    return text("/fuzz/feeds/" + name);
  }

  /** A file of the documentation. */
  static String page(String name) {
    return text("/fuzz/docs/" + name);
  }

  /** The first example in YAML on a page. */
  static String example(String page) {
    Matcher example = YAML.matcher(page(page));
    if (!example.find()) {
      throw new IllegalStateException(page + " has no example in YAML");
    }
    return example.group(1);
  }

  private static String text(String path) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
