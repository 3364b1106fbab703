package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of metrics has those that the sources register, under the names of Prometheus. */
class MetricsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "metrics.md");
  private static final List<String> MODULES =
      List.of("streams-app", "producers", "dashboard", "operations", "cli");

  private static final Pattern METER =
      Pattern.compile(
          "(Gauge|TimeGauge|Counter|FunctionCounter|Timer)\\.builder\\(\\s*\"(foreknown\\.[^\"]+)\"(.*?)\\.register\\(",
          Pattern.DOTALL);
  private static final Pattern DESCRIPTION =
      Pattern.compile("\\.description\\(\\s*(\".*?\")\\)", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("\\.(?:tag|and)\\(\"(\\w+)\"");
  private static final Pattern JOIN = Pattern.compile("\"\\s*\\+\\s*\"");

  /** What Prometheus adds to a name; a gauge has its unit in the name. */
  private static final Map<String, String> ENDS =
      Map.of(
          "Gauge", "",
          "TimeGauge", "_seconds",
          "Counter", "_total",
          "FunctionCounter", "_total",
          "Timer", "_seconds");

  @Test
  void pageShowsWhatTheSourcesRegister() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String source : sources()) {
      METER.matcher(source).results().forEach(meter -> add(rows, meter));
    }

    assertThat(rows).hasSizeGreaterThan(15);
    DerivedText.assertPart(
        PAGE,
        "metrics",
        rows.values().stream()
            .collect(
                Collectors.joining("", "| metric | labels | measures |\n|---|---|---|\n", "")));
  }

  /** Of a meter that is registered in two places the description stands in one. */
  private static void add(Map<String, String> rows, MatchResult meter) {
    Matcher description = DESCRIPTION.matcher(meter.group(3));
    if (description.find()) {
      String name = meter.group(2).replace('.', '_') + ENDS.get(meter.group(1));
      String labels =
          TAG.matcher(meter.group(3))
              .results()
              .map(tag -> "`" + tag.group(1) + "`")
              .collect(Collectors.joining(", "));
      String words = JOIN.matcher(description.group(1)).replaceAll("").replace("\"", "");
      rows.put(name, "| `%s` | %s | %s |\n".formatted(name, labels, words));
    }
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .sorted()
            .map(Pages::text)
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
