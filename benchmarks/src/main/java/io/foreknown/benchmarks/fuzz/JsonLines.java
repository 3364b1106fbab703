package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items of JSON, one a line. */
final class JsonLines implements Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> guards;
  private final List<JsonNode> items = new ArrayList<>();

  /** The first two lines of the first document guard what is changed. */
  JsonLines(List<String> documents) {
    this.guards = documents.get(0).lines().limit(2).toList();
    documents.stream().flatMap(JsonLines::texts).map(JsonLines::parsed).forEach(this::add);
    // Another version of a guard may rightly be taken in its place.
    items.removeAll(guards.stream().map(JsonLines::parsed).toList());
  }

  /** An empty list in place of an item would be none, and nobody would miss it. */
  private void add(JsonNode given) {
    if (given.isArray()) {
      given.forEach(items::add);
    } else {
      items.add(given);
    }
  }

  /** A document whose last line is a whole item has one a line. */
  private static Stream<String> texts(String document) {
    List<String> lines = document.lines().filter(line -> !line.isBlank()).toList();
    String last = lines.get(lines.size() - 1);
    return last.startsWith("{") && last.endsWith("}") ? lines.stream() : Stream.of(document);
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample is JSON: " + text, e);
    }
  }

  @Override
  public FuzzInput draw(Chance chance) {
    if (chance.oneIn(4)) {
      String all =
          Stream.generate(() -> line(chance)).limit(chance.few()).collect(Collectors.joining("\n"));
      return new FuzzInput(new BytesMutation(chance).changed(all), false, 0);
    }
    return guarded(line(chance) + "\n");
  }

  private String line(Chance chance) {
    return new JsonMutation(chance, chance.oneIn(3)).changed(chance.of(items)).toString();
  }

  private FuzzInput guarded(String middle) {
    String document = guards.get(0) + "\n" + middle + guards.get(1) + "\n";
    return new FuzzInput(document.getBytes(UTF_8), true, 0);
  }

  @Override
  public FuzzInput guards(int variant) {
    return guarded("");
  }

  @Override
  public boolean isOneText() {
    return false;
  }
}
