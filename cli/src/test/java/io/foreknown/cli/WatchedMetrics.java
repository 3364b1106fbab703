package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics that the board and the rules in the folder compose ask for. */
final class WatchedMetrics {
  static final Path RULES = Path.of("..", "compose", "prometheus", "rules.yml");
  static final Path BOARD = Path.of("..", "compose", "grafana", "boards", "foreknown.json");

  private static final Pattern NOT_NAMES =
      Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|without|on)\\s*\\([^)]*\\)|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9_]*)\\b(?!\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

  private WatchedMetrics() {}

  static JsonNode read(Path file) throws IOException {
    boolean isYaml = file.toString().endsWith(".yml");
    ObjectMapper mapper = isYaml ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper();
    return mapper.readTree(file.toFile());
  }

  /** All expressions of both. */
  static List<String> expressions() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : List.of(RULES, BOARD)) {
      all.addAll(read(file).findValuesAsText("expr"));
    }
    return all;
  }

  /** The names of the metrics in them. */
  static Set<String> names() throws IOException {
    return expressions().stream()
        .flatMap(WatchedMetrics::namesIn)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Stream<String> namesIn(String expression) {
    Matcher matcher = NAME.matcher(NOT_NAMES.matcher(expression).replaceAll(" "));
    return matcher.results().map(found -> found.group(1)).filter(name -> !WORDS.contains(name));
  }

  /** Those that a program of this kind exposes, by how they begin. */
  static Set<String> names(String... beginnings) throws IOException {
    return names().stream()
        .filter(name -> Stream.of(beginnings).anyMatch(name::startsWith))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where a program says that it is measured. */
  static URI address(Program program) {
    return program
        .out()
        .lines()
        .filter(line -> line.startsWith("Metrics"))
        .map(line -> URI.create(line.replaceFirst("\\S+\\s+", "")))
        .findFirst()
        .orElseThrow();
  }

  /** The names of what is exposed at an address. */
  static Set<String> exposed(URI metrics) throws IOException, InterruptedException {
    String body =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString(UTF_8))
            .body();
    return body.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
