package io.foreknown.feeds.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.codes.TableLines;
import io.foreknown.feeds.format.Format;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages on feeds show is what the readers do. */
class FeedsPageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Path ALERTS = DOCS.resolve("reference/cap.md");
  private static final Path HAZARDS = DOCS.resolve("reference/cap-hazards.md");
  private static final Path FORMATS = DOCS.resolve("how-to/read-feeds.md");

  @Test
  void hazardsAreTheTableThatIsRead() throws IOException {
    String page = Files.readString(HAZARDS);
    String shown =
        page.substring(page.indexOf("<!-- hazards -->"), page.indexOf("<!-- /hazards -->"));

    assertThat(shown.lines().skip(3)).containsExactlyElementsOf(rows("hazards.csv"));
  }

  @Test
  void validitiesAreTheTableThatIsRead() throws IOException {
    String page = Files.readString(ALERTS);
    String shown =
        page.substring(page.indexOf("<!-- validities -->"), page.indexOf("<!-- /validities -->"));

    assertThat(shown.lines().skip(3).map(FeedsPageTest::beginning))
        .containsExactlyElementsOf(
            rows("validities.csv").stream().map(FeedsPageTest::beginning).toList());
  }

  /** Hazard and length; the reason may say more on the page. */
  private static String beginning(String row) {
    return row.replace("| all |", "| `` |").replaceFirst("^(\\|[^|]*\\|[^|]*\\|).*", "$1");
  }

  private static List<String> rows(String table) throws IOException {
    try (InputStream in = Hazards.class.getResourceAsStream(table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .filter(line -> !line.startsWith("#"))
          .map(line -> row(line.split(",", -1)))
          .toList();
    }
  }

  private static String row(String... cells) {
    String reason = cells[cells.length - 1];
    return Arrays.stream(cells, 0, cells.length - 1)
        .map("`%s` | "::formatted)
        .collect(Collectors.joining("", "| ", reason + " |"));
  }

  @Test
  void everySchemeOfCodesIsReportedOf() throws IOException {
    String page = Files.readString(ALERTS) + Files.readString(HAZARDS);

    assertThat(TableLines.shipped(Geocodes.class, "geocodes.csv", 4))
        .allSatisfy(row -> assertThat(page).contains("`" + row[0] + "`"));
    assertThat(TableLines.shipped(Geocodes.class, "names.csv", 2))
        .allSatisfy(row -> assertThat(page).contains("`" + row[1].replace("*", "…") + "`"));
    assertThat(TableLines.shipped(Hazards.class, "hazards.csv", 4))
        .allSatisfy(row -> assertThat(row).hasSize(4));
  }

  @Test
  void everyElementIsReportedOf() throws IOException {
    String page = Files.readString(ALERTS);

    assertThat(
            Stream.of(CapNames.ALERT_ONCE, CapNames.INFO_ONCE, CapNames.AREA_ONCE)
                .flatMap(Set::stream))
        .allSatisfy(name -> assertThat(page).containsPattern("[`/]" + name + "`"));
    assertThat(
            Stream.of(CapNames.ALERT_OFTEN, CapNames.INFO_OFTEN, CapNames.AREA_OFTEN)
                .flatMap(Set::stream))
        .allSatisfy(name -> assertThat(page).containsPattern("[`/]" + name + "`"));
  }

  @Test
  void everyFormatIsReportedOf() throws IOException {
    String page = Files.readString(FORMATS);

    assertThat(Arrays.stream(Format.values()).map(Format::label))
        .allSatisfy(label -> assertThat(page).contains("| `" + label + "` |"));
  }
}
