package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Who rejected everything, or more than was allowed, has failed; and says so last. */
class ExitCodeTest {
  private static final String CLAIM =
      """
      {"type":"incident","id":"%s","publishedAt":"2024-03-23","hazard":"security","outcome":"occurred","began":"2024-03-22","places":[{"id":"hall"}]}
      """;

  @TempDir private Path work;

  /** What a command left behind; what convert writes is looked at elsewhere. */
  private record Run(int code, List<String> out, List<String> err) {}

  private Run run(String command, Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
    arguments.addAll(List.of(options));
    if (command.equals("replay")) {
      arguments.addAll(List.of("--engine", "direct", "--out", work.resolve("out").toString()));
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine program =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = program.execute(arguments.toArray(String[]::new));
    return new Run(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(work.resolve("claims.ndjson"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "convert", "replay"})
  void allRejectedIsAFailure(String command) throws IOException {
    Run run = run(command, Path.of("../LICENSE"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).last().asString().startsWith("foreknown: everything was rejected: ");
    assertThat(run(command, file(CLAIM.formatted("a")), "--format", "cap").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"convert", "replay"})
  void someRejectedIsNoneButWhereLessIsAllowed(String command) throws IOException {
    Path file = file(CLAIM.formatted("a") + "{}\n{}\n");

    assertThat(run(command, file).code()).isZero();
    assertThat(run(command, file, "--max-rejected", "2").code()).isZero();
    Run run = run(command, file, "--max-rejected", "1");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).last().isEqualTo("foreknown: 2 of 3 were rejected, at most 1 may be");
  }

  @Test
  void checkAllowsNoneUnlessItIsReportedTo() throws IOException {
    Path file = file(CLAIM.formatted("a") + "{}\n");

    assertThat(run("check", file).code()).isEqualTo(1);
    assertThat(run("check", file, "--max-rejected", "1").code()).isZero();
  }

  @Test
  void checkSaysWhatWouldBecomeOfAll() throws IOException {
    String future = CLAIM.formatted("later").replace("2024-03-23", "2999-01-01");
    String held =
        CLAIM
            .formatted("held")
            .replace("{\"type", "{\"embargoedUntil\":\"2999-01-01T00:00:00Z\",\"type");
    String known = CLAIM.formatted("a").replace("\"hall\"", "\"crocus-city-hall\"");
    Path file = file(known + CLAIM.formatted("b") + "{\n" + future + held);

    Run run = run("check", file, "--gazetteer", "shipped");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .anySatisfy(line -> assertThat(line).contains(":3: rejected: is not JSON"))
        .anySatisfy(line -> assertThat(line).contains(":4: rejected: publishedAt"))
        .anySatisfy(line -> assertThat(line).contains(":5: held: embargoedUntil"))
        .last()
        .isEqualTo(
            "5 read: 2 would be published, 1 of them filled in; 2 rejected, 1 held, 0 without a claim");
    assertThat(run.err()).containsExactly("foreknown: 2 of 5 were rejected, at most 0 may be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "convert", "replay"})
  void nothingAndWhatIsHeldAreNoFailure(String command) throws IOException {
    assertThat(run(command, file("")).code()).isZero();
    assertThat(
            run(
                    command,
                    file(
                        CLAIM
                            .formatted("a")
                            .replace(
                                "{\"type", "{\"embargoedUntil\":\"2999-01-01T00:00:00Z\",\"type")))
                .code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "convert", "publish", "replay"})
  void lessThanNoneIsWrongUse(String command) throws IOException {
    Run run = run(command, file(""), "--max-rejected", "-1");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("foreknown: --max-rejected is -1, 0 or more is expected");
  }

  @Test
  void aWatchHasNoEndAtWhichToFail() {
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(err))
            .execute("publish", "--watch", work.toString(), "--max-rejected", "1");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--max-rejected goes with FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stack --bootstrap-servers b1:9092 --schema-registry http://r1:8081",
        "serve --bootstrap-servers b1:9092",
        "dashboard --tls-keystore key.p12"
      })
  void optionsThatDoNotGoTogetherAreWrongUse(String arguments) {
    StringWriter err = new StringWriter();
    List<String> inWork = new ArrayList<>(List.of(arguments.split(" ")));
    inWork.addAll(List.of("--data-dir", work.toString()));
    int code =
        Main.commandLine().setErr(new PrintWriter(err)).execute(inWork.toArray(String[]::new));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("foreknown: --");
  }

  @Test
  void prettyPrintedClaimsAreOneRejectionWithAHint() throws IOException {
    Path file = file(CLAIM.formatted("a").replace(",", ",\n  ").replace("{\"type", "{\n  \"type"));

    Run run = run("replay", file);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).hasSize(2);
    assertThat(run.err().get(0)).contains("one object per line is expected: jq -c .");
  }
}
