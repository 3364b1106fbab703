package io.foreknown.benchmarks.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;

/** Sound files of YAML, and how they are broken. */
final class YamlCorpus {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final List<String> LINES =
      List.of(
          "---",
          "--- # again",
          "...",
          "%YAML 9.9",
          "%TAG ! tag:x,2000:",
          "&a a: *a",
          "a: &a [*a]",
          "a: *b",
          "<<: *a",
          "? [a, b]\n: c",
          "? a",
          "!!java.net.URL [\"http://x\"]",
          "a: !!binary \"AA\"",
          "a: !!float x",
          "a: !!int 0x",
          "a: !!timestamp 99999-99-99",
          "a: !!set {a, b}",
          "a: !<x> y",
          "a: 0o17",
          "a: 0b2",
          "a: 1_0",
          "a: 190:20:30",
          "a: .inf",
          "a: .NaN",
          "a: ~",
          "a: yes",
          "a: |\n  x\n y",
          "a: >9\n x",
          "\ta: 1",
          "a:\t1",
          "a: \"\\x\"",
          "a: '",
          "a: [",
          "a: {",
          "- a",
          "match: []",
          "match: []",
          "kinds: {}",
          "claims: []",
          "webhooks: []",
          "\ufeff",
          "\u0000",
          "\u0085",
          "a: @b",
          "a: `b",
          "a: %b",
          "#",
          ": ",
          "null: null",
          "true: 1",
          "1: 1",
          "? {a: b}: c",
          "\"\": x");

  private final List<JsonNode> trees;
  private final List<String> texts;

  YamlCorpus(List<String> texts) {
    this.texts = texts;
    this.trees = texts.stream().map(YamlCorpus::parsed).toList();
  }

  private static JsonNode parsed(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample is YAML", e);
    }
  }

  /** How many files there are. */
  int size() {
    return texts.size();
  }

  FuzzInput draw(Chance chance) {
    int variant = chance.below(texts.size());
    return new FuzzInput(new BytesMutation(chance).changed(text(chance, variant)), false, variant);
  }

  private String text(Chance chance, int variant) {
    if (chance.oneIn(4)) {
      return lines(chance, texts.get(variant));
    }
    boolean isFlow = chance.oneIn(2);
    JsonNode changed = new JsonMutation(chance, isFlow).changed(trees.get(variant));
    try {
      // What is JSON is YAML, and may hold what no writer of YAML writes.
      return isFlow ? changed.toString() : YAML.writeValueAsString(changed);
    } catch (JsonProcessingException e) {
      return changed.toString();
    }
  }

  private static String lines(Chance chance, String text) {
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    for (int left = chance.few(); left > 0; left--) {
      int at = chance.below(lines.size());
      switch (chance.below(5)) {
        case 0 -> lines.add(at, lines.get(at));
        case 1 -> lines.set(at, " ".repeat(chance.below(5)) + lines.get(at).strip());
        case 2 -> lines.addAll(List.copyOf(lines));
        case 3 ->
            lines.set(
                at,
                lines
                    .get(at)
                    .replaceFirst(
                        ": .*",
                        ": " + java.util.regex.Matcher.quoteReplacement(Oddities.text(chance))));
        default -> lines.add(at, chance.of(LINES));
      }
    }
    return String.join("\n", lines);
  }
}
