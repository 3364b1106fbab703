package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command that reads a format takes all that the format may need. */
class FormatOptionsTest {
  private static final Set<String> OF_FORMATS =
      Set.of(
          "--gazetteer",
          "--geocodes",
          "--hazards",
          "--mapping",
          "--parties",
          "--state",
          "--strict",
          "--validity");

  private static final String ROW =
      """
      id,type,valid,transmitted,lon,lat,magnitude,source
      LSR.1,T,2018-06-20T19:20:00Z,2018-06-21T02:50:00Z,-94.58,42.05,,TRAINED SPOTTER
      """;

  @TempDir private Path work;

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(FormatOptionsTest::all));
  }

  /** What 'propose' reads are stories. */
  private static boolean isOfClaims(CommandSpec spec) {
    return spec.optionsMap().containsKey("--format")
        && spec.findOption("--format").type().equals(Format.class);
  }

  @Test
  void commandsWithAFormatHaveTheSameOptions() {
    Map<String, Set<String>> found = new TreeMap<>();
    all(Main.commandLine())
        .map(CommandLine::getCommandSpec)
        .filter(spec -> isOfClaims(spec) || spec.name().equals("intake"))
        .forEach(
            spec ->
                found.put(
                    spec.name(),
                    spec.optionsMap().keySet().stream()
                        .filter(OF_FORMATS::contains)
                        .collect(Collectors.toCollection(TreeSet::new))));

    assertThat(found).containsOnlyKeys("check", "convert", "intake", "publish", "replay");
    assertThat(found.values()).containsOnly(OF_FORMATS);
  }

  @Test
  void optionsOfFormatsAreDeclaredOnce() {
    Set<Class<?>> declared =
        all(Main.commandLine())
            .flatMap(command -> command.getCommandSpec().options().stream())
            .filter(option -> OF_FORMATS.contains(option.longestName()))
            .map(ArgSpec::userObject)
            .map(field -> ((java.lang.reflect.Field) field).getDeclaringClass())
            .collect(Collectors.toSet());

    assertThat(declared).containsExactlyInAnyOrder(ReadingOptions.class, RegisterOptions.class);
  }

  @Test
  void tablesAreReplayedByTheirMapping() throws IOException {
    Path table = Files.writeString(work.resolve("reports.csv"), ROW);
    Path out = work.resolve("out");

    Directly replay =
        Directly.replayed(
            out,
            "--format",
            "csv",
            "--mapping",
            "../docs/mappings/nws-reports.yaml",
            table.toString());

    assertThat(replay.out()).contains("1 received: 1 admitted");
    assertThat(out.resolve("dossiers.ndjson")).content().contains("LSR.1");
  }

  @Test
  void placesAreFilledInWhereAReplayIsReportedOfThem() throws IOException {
    Path claims =
        Files.writeString(
            work.resolve("claims.ndjson"),
            """
            {"type":"incident","id":"i","publishedAt":"2024-03-23","hazard":"security","outcome":"occurred","began":"2024-03-22","places":[{"id":"crocus-city-hall"}]}
            """);
    Path out = work.resolve("out");

    Directly.replayed(out, "--gazetteer", "shipped", claims.toString());
    assertThat(out.resolve("dossiers.ndjson")).content().contains("Crocus City Hall");
    Directly.replayed(out, claims.toString());
    assertThat(out.resolve("dossiers.ndjson")).content().doesNotContain("Crocus City Hall");
  }

  @Test
  void aReplayWithoutTheMappingIsWrongUse() throws IOException {
    Path table = Files.writeString(work.resolve("reports.csv"), ROW);

    Directly replay = Directly.tried("--format", "csv", table.toString(), "--out", work.toString());

    assertThat(replay.exitCode()).isEqualTo(2);
    assertThat(replay.err()).contains("CSV, JSON and XML need --mapping FILE");
  }

  @Test
  void whatWaitsInOneFileOfAReplayIsFoundInAnother() throws IOException {
    Path alerts = Files.createDirectories(work.resolve("alerts"));
    Files.writeString(alerts.resolve("1.xml"), Alerts.CANCEL);
    Files.writeString(alerts.resolve("2.xml"), Alerts.ALERT);
    Path out = work.resolve("out");

    Directly replay = Directly.replayed(out, "--format", "cap", alerts.toString());

    assertThat(replay.out()).contains("0 rejected; 0 held");
    assertThat(out.resolve("outcomes.ndjson")).content().contains("CANCELLED");
  }
}
