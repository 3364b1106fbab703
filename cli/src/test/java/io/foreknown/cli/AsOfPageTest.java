package io.foreknown.cli;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.cli.demo.CrocusCase;
import io.foreknown.domain.words.SymbolWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/tutorial/as-of-crocus.md shows is what the program prints; run with {@code -Drewrite}
 * to put it there.
 */
class AsOfPageTest {
  private static final Path PAGE = Path.of("..", "docs", "tutorial", "as-of-crocus.md");
  private static final List<String> DAYS =
      List.of("2024-03-08", "2024-03-23", "2024-03-26", "2024-04-03");
  private static final int SHOWN = 8;

  @TempDir private Path work;

  @Test
  void pageShowsWhatWasKnownOnEachDayAndWhyItChanged() throws IOException {
    Path crocus = work.resolve("crocus.ndjson");
    try (InputStream claims = CrocusCase.open()) {
      Files.copy(claims, crocus);
    }
    Directly.replayed(work.resolve("known"), crocus.toString(), "--as-of", String.join(",", DAYS));

    String page = Files.readString(PAGE);
    String expected = with(with(page, "known", tables()), "changes", changes());

    assertThat(page).contains(String.join(",", DAYS));
    if (System.getProperty("rewrite") != null) {
      Files.writeString(PAGE, expected);
    } else {
      assertThat(page).isEqualTo(expected);
    }
  }

  private static String with(String page, String mark, String text) {
    return Pattern.compile("(<!-- %s -->\n).*?(<!-- /%1$s -->)".formatted(mark), Pattern.DOTALL)
        .matcher(page)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + text + found.group(2)));
  }

  private String tables() throws IOException {
    return table("incident", "dossiers.ndjson", this::verdict)
        + "\n"
        + table("warning", "outcomes.ndjson", (day, outcome) -> words(outcome.path("outcome")));
  }

  private interface Cell {
    String of(String day, JsonNode output) throws IOException;
  }

  private String verdict(String day, JsonNode dossier) throws IOException {
    JsonNode killed = dossier.path("killed");
    String dead =
        killed.isObject()
            ? ", %s%s dead%s"
                .formatted(
                    killed.path("atMost").isNull() ? "at least " : "",
                    killed.path("atLeast").asText(),
                    isDisputed(day, dossier.path("event").asText()) ? " (disputed)" : "")
            : "";
    String hindsight = dossier.path("hindsightOnly").asBoolean() ? ", in hindsight only" : "";
    return words(dossier.path("verdict")) + hindsight + dead;
  }

  /** Whether two figures of the dead contradict each other at the end of the day. */
  private boolean isDisputed(String day, String event) throws IOException {
    return outputs(day, "contradictions.ndjson").stream()
        .filter(found -> found.path("about").asText().equals(event))
        .filter(found -> found.path("predicate").asText().equals("incident.killed"))
        .anyMatch(found -> found.path("state").asText().equals("OPEN"));
  }

  private List<JsonNode> outputs(String day, String file) throws IOException {
    List<JsonNode> outputs = new ArrayList<>();
    for (String line : Files.readAllLines(work.resolve("known").resolve(day).resolve(file))) {
      outputs.add(new ObjectMapper().readTree(line));
    }
    return outputs;
  }

  private static String words(JsonNode name) {
    return SymbolWords.of(name.asText());
  }

  private String table(String what, String file, Cell cell) throws IOException {
    SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    for (String day : DAYS) {
      for (JsonNode output : outputs(day, file)) {
        rows.computeIfAbsent(output.path("event").asText(), event -> new TreeMap<>())
            .put(day, cell.of(day, output));
      }
    }
    String head = "| %s | %s |\n".formatted(what, String.join(" | ", DAYS));
    String rule = "|---|%s\n".formatted("---|".repeat(DAYS.size()));
    return rows.entrySet().stream()
        .map(row -> row(row.getKey(), row.getValue()))
        .collect(Collectors.joining("", head + rule, ""));
  }

  private static String row(String event, SortedMap<String, String> cells) {
    return DAYS.stream()
        .map(day -> cells.getOrDefault(day, "–"))
        .collect(Collectors.joining(" | ", "| `%s` | ".formatted(event), " |\n"));
  }

  private String changes() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < DAYS.size(); i++) {
      String before = DAYS.get(i - 1);
      String after = DAYS.get(i);
      text.append(
          "```console\n$ ./foreknown diff known/%s known/%s --limit %d\n"
              .formatted(before, after, SHOWN));
      text.append(diff(before, after)).append("```\n\n");
    }
    return text.substring(0, text.length() - 1);
  }

  private String diff(String before, String after) {
    StringWriter out = new StringWriter();
    Path known = work.resolve("known");
    Main.commandLine()
        .setOut(new PrintWriter(out))
        .execute(
            "diff",
            known.resolve(before).toString(),
            known.resolve(after).toString(),
            "--limit",
            Integer.toString(SHOWN));
    return out.toString()
        .lines()
        .filter(not(String::isBlank))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
