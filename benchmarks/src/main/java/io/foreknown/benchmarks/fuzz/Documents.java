package io.foreknown.benchmarks.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Documents of JSON, and in the same order the mappings by which they are read. */
final class Documents {
  /** The member in which each of them has its items. */
  static final String LIST = "features";

  static final List<String> MAPPINGS = all("yaml");

  static final List<String> TEXTS = all("json");

  private Documents() {}

  private static List<String> all(String ending) {
    return Stream.of("nws-alerts", "gdacs")
        .map(name -> Resources.page("mappings/%s.%s".formatted(name, ending)))
        .toList();
  }
}
