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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/as-of-crocus.md shows is what the program prints; run with {@code -Drewrite} to put it
 * there.
 */
class AsOfPageTest {
  private static final Path PAGE = Path.of("..", "docs", "as-of-crocus.md");
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
    return table("incident", "dossiers.ndjson", AsOfPageTest::verdict)
        + "\n"
        + table("warning", "outcomes.ndjson", outcome -> words(outcome.path("outcome")));
  }

  private interface Cell {
    String of(JsonNode output);
  }

  private static String verdict(JsonNode dossier) {
    JsonNode killed = dossier.path("killed");
    String dead =
        killed.isObject()
            ? ", %s%s dead"
                .formatted(
                    killed.path("atMost").isNull() ? "at least " : "",
                    killed.path("atLeast").asText())
            : "";
    String hindsight = dossier.path("hindsightOnly").asBoolean() ? ", in hindsight only" : "";
    return words(dossier.path("verdict")) + hindsight + dead;
  }

  private static String words(JsonNode name) {
    return SymbolWords.of(name.asText());
  }

  private String table(String what, String file, Cell cell) throws IOException {
    SortedMap<String, SortedMap<String, String>> rows = new TreeMap<>();
    for (String day : DAYS) {
      for (String line : Files.readAllLines(work.resolve("known").resolve(day).resolve(file))) {
        JsonNode output = new ObjectMapper().readTree(line);
        rows.computeIfAbsent(output.path("event").asText(), event -> new TreeMap<>())
            .put(day, cell.of(output));
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
