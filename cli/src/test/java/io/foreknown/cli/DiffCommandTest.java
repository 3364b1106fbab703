package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is said of two directories, and with which exit code. */
class DiffCommandTest {
  private static final String OLD_MATCH = match("m1", "NEAR_MISS", claim("w1", 1), claim("i1", 1));
  private static final String NEW_MATCH = match("m1", "MATCH", claim("w1", 2), claim("i1", 1));

  @TempDir private Path work;
  private Path one = Path.of("");
  private Path other = Path.of("");

  @BeforeEach
  void makeDirectories() throws IOException {
    one = Files.createDirectories(work.resolve("one"));
    other = Files.createDirectories(work.resolve("other"));
    write(one, "settings.json", "{\"clock\":\"2024-03-08T00:00:00Z\",\"settings\":{}}");
    write(other, "settings.json", "{\"clock\":\"2024-03-08T00:00:00Z\",\"settings\":{}}");
    write(one, "matches.ndjson", OLD_MATCH);
    write(other, "matches.ndjson", OLD_MATCH);
  }

  private record Said(int code, List<String> lines, String err) {}

  @Test
  void equalOutputsAreNoDifference() {
    Said said = diff();

    assertThat(said.code()).isZero();
    assertThat(said.lines()).containsExactly("no difference");
  }

  @Test
  void changedOutputTellsTheRevisionBecauseOfWhichItChanged() throws IOException {
    write(other, "matches.ndjson", NEW_MATCH);

    Said said = diff();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.lines())
        .containsExactly(
            "~ match w → i: kind similar, not counted → match; because of w1 (revision 2, published"
                + " 2 March 2024, 00:00 UTC), w1 (published 1 March 2024, 00:00 UTC)",
            "1 difference");
  }

  @Test
  void questionIsReportedByItsHeadlineAndBecauseOfWhatAnsweredIt() throws IOException {
    String holder = claim("s1", 1).replace("{", "{\"first\":null,");
    write(
        other,
        "questions.ndjson",
        "{\"id\":\"q1\",\"state\":\"OPEN\",\"about\":\"i1\",\"predicate\":\"incident.killed\","
            + "\"positions\":[{\"holders\":[%s],\"takenBy\":\"s1\"}],".formatted(holder)
            + "\"headline\":\"How many were killed? 2 answers: one; another\"}");

    assertThat(diff().lines().get(0))
        .startsWith(
            "+ question incident.killed of i1: How many were killed? 2 answers: one; another;"
                + " because of s1 (published 1 March 2024, 00:00 UTC)");
  }

  @Test
  void appearedOutputTellsTheClaimsThatTheOtherSideDoesNotName() throws IOException {
    write(other, "matches.ndjson", OLD_MATCH, match("m2", "MATCH", claim("w1", 1), claim("i2", 1)));

    assertThat(diff().lines())
        .containsExactly(
            "+ match w → i: match, 1 to 2 days before; because of i2 (published 1 March 2024, 00:00 UTC)",
            "1 difference");
  }

  @Test
  void findingSaysThatItsWarningWasOutOfTimeOrKnownOnlyAfterwards() throws IOException {
    String found =
        "{\"id\":\"m2\",\"kind\":\"MATCH\",\"warning\":\"w\",\"incident\":\"i\",\"hindsight\":true,"
            + "\"leadSeconds\":{\"min\":86400,\"max\":172800},\"evidence\":[],"
            + "\"window\":{\"relation\":\"AFTER_WINDOW\",\"bySeconds\":{\"min\":3600,\"max\":3600}}}";
    write(other, "matches.ndjson", OLD_MATCH, found);
    write(
        other,
        "dossiers.ndjson",
        "{\"event\":\"i\",\"verdict\":\"WARNED_OUTSIDE_WINDOW\",\"hindsightOnly\":true}");

    assertThat(diff().lines().get(0))
        .startsWith("+ incident i: warned, but outside the window, in hindsight only; ");
    assertThat(diff().lines().get(1))
        .startsWith(
            "+ match w → i: match, 1 to 2 days before, the warning had expired 60 minutes earlier,"
                + " in hindsight only; ");
  }

  @Test
  void vanishedOutputIsPutDownToSettingsWhereAllItsClaimsAreThere() throws IOException {
    String both = match("m2", "MATCH", claim("w1", 1), claim("i1", 1));
    write(one, "matches.ndjson", OLD_MATCH, both);
    write(
        other,
        "settings.json",
        "{\"clock\":\"2024-03-08T00:00:00Z\",\"settings\":{\"match\":[{\"hazard\":\"met\",\"nearKm\":5}]}}");

    assertThat(diff().lines())
        .containsExactly(
            "settings: settings.match[met].hazard: not set → met",
            "settings: settings.match[met].nearKm: not set → 5",
            "- match w → i: match, 1 to 2 days before; because of the settings"
                + " settings.match[met].hazard, settings.match[met].nearKm",
            "1 difference");
  }

  @Test
  void dossierHasTheCausesOfItsMatchesAndComesFirst() throws IOException {
    write(other, "matches.ndjson", NEW_MATCH);
    write(one, "dossiers.ndjson", "{\"event\":\"i\",\"verdict\":\"NEAR_MISS\",\"reports\":1}");
    write(other, "dossiers.ndjson", "{\"event\":\"i\",\"verdict\":\"WARNED\",\"reports\":1}");

    assertThat(diff().lines().get(0))
        .startsWith("~ incident i: verdict similar, not counted → warned; because of w1 (");
  }

  @Test
  void linesAreLimitedButCounted() throws IOException {
    write(
        other,
        "matches.ndjson",
        Stream.of("m1", "m2", "m3")
            .map(id -> match(id, "MATCH", claim("c", 1)))
            .toArray(String[]::new));

    assertThat(diff("--limit", "1").lines())
        .hasSize(3)
        .endsWith("… and 2 more; --all shows them", "3 differences");
    assertThat(diff("--all").lines()).hasSize(4);
    assertThat(diff("--json").lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"output\":\"matches\",\"id\":\"m"));
  }

  @Test
  void rejectionsAreComparedByWhereTheyCameFrom() throws IOException {
    write(
        other,
        "rejected.ndjson",
        "{\"reason\":\"INVALID\",\"detail\":[\"id: is missing\"],\"claim\":null,"
            + "\"origin\":{\"file\":\"a\",\"line\":9}}",
        "{\"reason\":\"INVALID\",\"detail\":[\"id: is missing\"],\"claim\":null,"
            + "\"origin\":{\"file\":\"a\",\"line\":10}}");

    assertThat(diff().lines())
        .contains(
            "+ rejected what is no claim: INVALID id: is missing; because of the input",
            "2 differences");
  }

  @Test
  void whatIsNoReplayIsTrouble() throws IOException {
    Path empty = Files.createDirectories(work.resolve("empty"));

    Said said = diff(one.toString(), empty.toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .contains("foreknown: " + empty + ": no outputs of a replay here, such as matches.ndjson");
  }

  @Test
  void unsortedFileIsTroubleThatNamesTheLine() throws IOException {
    write(other, "matches.ndjson", match("m2", "MATCH"), match("m1", "MATCH"));

    Said said = diff();

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("matches.ndjson:2: not sorted");
  }

  private Said diff(String... arguments) {
    boolean hasDirectories = arguments.length > 0 && !arguments[0].startsWith("--");
    Stream<String> directories =
        hasDirectories ? Stream.empty() : Stream.of(one.toString(), other.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code =
        program.execute(
            Stream.of(Stream.of("diff"), directories, Arrays.stream(arguments))
                .flatMap(all -> all)
                .toArray(String[]::new));
    return new Said(code, out.toString().lines().toList(), err.toString());
  }

  private static void write(Path directory, String file, String... lines) throws IOException {
    Files.write(directory.resolve(file), List.of(lines));
  }

  private static String match(String id, String kind, String... evidence) {
    return "{\"id\":\"%s\",\"kind\":\"%s\",\"warning\":\"w\",\"incident\":\"i\",\"leadSeconds\":{\"min\":86400,\"max\":172800},\"evidence\":[%s]}"
        .formatted(id, kind, String.join(",", evidence));
  }

  private static String claim(String id, int revision) {
    return "{\"claim\":\"%s\",\"revision\":%d,\"publishedAt\":\"2024-03-0%dT00:00:00.000Z\"}"
        .formatted(id, revision, revision);
  }
}
