package io.foreknown.cli;

import static io.foreknown.cli.Directly.assertSameBytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays without a cluster. */
class DirectReplayTest {
  private static final long SEED = 20_240_403;
  private static final int ORDERS = 50;

  /** What depends on claims alone, and not on where in which file they stand. */
  private static final List<String> STATES =
      ReplayFiles.STATES.stream().map(ReplayFiles::file).toList();

  @TempDir private Path work;

  @Test
  void atEachOfAHundredMomentsOnlyTheClaimsPublishedByThenCount() throws IOException {
    List<String> claims = Program.crocusLines();
    List<Instant> moments = Moments.of(claims);
    Path known = work.resolve("known");

    String asOf = moments.stream().map(Instant::toString).collect(Collectors.joining(","));
    Directly.replayed(known, Program.crocus(work).toString(), "--as-of", asOf);

    for (Instant moment : moments) {
      List<String> published =
          claims.stream().filter(line -> !Moments.publishedAt(line).isAfter(moment)).toList();
      Path part = Files.write(work.resolve("part.ndjson"), published);
      Path out = work.resolve("part");
      Directly.replayed(out, part.toString(), "--until", moment.toString());
      assertSameBytes(known.resolve(moment.toString()), out);
      assertThat(known.resolve(moment.toString()).resolve(ReplayFiles.SUMMARY))
          .content()
          .contains("\"received\":%d,\"admitted\":%1$d,".formatted(published.size()))
          .contains("\"later\":%d,".formatted(claims.size() - published.size()));
    }
  }

  @Test
  void anyOrderAndRepetitionOfAllCasesTogetherGiveTheSameBytes() throws IOException {
    Path settings = AllCases.settings(work);
    Random random = new Random(SEED);
    Path expected = replayed("told", AllCases.lines(), settings);

    for (int order = 0; order < ORDERS; order++) {
      Path again = replayed("again", AllCases.shuffled(random), settings);
      assertSameBytes(STATES, again, expected);
    }
    for (String file : STATES) {
      assertThat(expected.resolve(file)).as(file).isNotEmptyFile();
    }
  }

  private Path replayed(String name, List<String> lines, Path settings) throws IOException {
    Path file = Files.write(work.resolve(name + ".ndjson"), lines);
    Path out = work.resolve(name);
    Directly.replayed(out, file.toString(), "--settings", settings.toString());
    return out;
  }

  @Test
  void twoFilesAreAsGoodAsOneAndADirectoryOfThemToo() throws IOException {
    List<String> claims = Program.crocusLines();
    Path exported = Files.createDirectories(work.resolve("exported"));
    for (Topic topic : Topic.claims()) {
      String type = topic.word().substring(0, topic.word().length() - 1);
      Files.write(
          exported.resolve(ReplayFiles.file(topic)),
          claims.stream().filter(line -> line.contains("\"type\":\"" + type)).toList());
    }

    Directly.replayed(work.resolve("one"), Program.crocus(work).toString());
    Directly.replayed(work.resolve("parts"), exported.toString());
    Directly.replayed(
        work.resolve("two"),
        exported.resolve("incidents.ndjson").toString(),
        exported.resolve("warnings.ndjson").toString(),
        exported.resolve("statements.ndjson").toString());

    assertSameBytes(work.resolve("parts"), work.resolve("one"));
    assertSameBytes(work.resolve("two"), work.resolve("one"));
  }

  @Test
  void whatIsNotAdmittedIsReportedByFileAndLine() throws IOException {
    List<String> lines = new ArrayList<>(Program.crocusLines().subList(0, 3));
    lines.add(1, "{\"type\":\"warning\"");
    lines.add(lines.get(0).replaceFirst("\"publishedAt\":\"20", "\"publishedAt\":\"99"));
    lines.add(lines.get(0).replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"w\""));
    lines.add(lines.get(5).replaceFirst("(\"publishedAt\":\"\\d{4}-\\d\\d)-\\d\\d", "$1-28"));
    Path mixed = Files.write(work.resolve("mixed.ndjson"), lines);

    Directly replay = Directly.replayed(work, mixed.toString());

    assertThat(replay.err()).contains(mixed + ":2: rejected: ", mixed + ":5: rejected: ");
    assertThat(Files.readAllLines(work.resolve("rejected.ndjson")))
        .extracting(line -> line.replaceAll("\"detail\":.*?\\],|\"claim\":[^,]*,", ""))
        .element(0)
        .isEqualTo(
            "{\"reason\":\"MALFORMED\",\"origin\":{\"file\":\"%s\",\"line\":2}}".formatted(mixed));
    assertThat(Files.readAllLines(work.resolve("rejected.ndjson")))
        .extracting(line -> line.replaceAll(".*\"reason\":\"(\\w+)\".*", "$1"))
        .containsExactly("MALFORMED", "FUTURE", "CONFLICT");
    assertThat(work.resolve(ReplayFiles.SUMMARY))
        .content()
        .startsWith(
            "{\"received\":7,\"admitted\":4,\"superseded\":0,\"duplicate\":0,\"rejected\":3,");
  }

  @Test
  void anEmbargoedClaimIsKnownWhenTheEmbargoEnds() throws IOException {
    String line =
        Program.crocusLines()
            .get(0)
            .replaceFirst("\\}$", ",\"embargoedUntil\":\"2024-05-01T00:00:00Z\"}");
    Path file = Files.writeString(work.resolve("one.ndjson"), line);

    Directly replay = Directly.replayed(work, file.toString(), "--as-of", "2024-04-30,2024-05-01");

    assertThat(work.resolve("2024-04-30").resolve(ReplayFiles.SUMMARY))
        .content()
        .startsWith("{\"received\":0,")
        .contains("\"held\":1,");
    assertThat(work.resolve("2024-05-01").resolve(ReplayFiles.SUMMARY))
        .content()
        .startsWith("{\"received\":1,\"admitted\":1,")
        .contains("\"held\":0,");
    assertThat(replay.err()).doesNotContain("held");
  }

  @Test
  void neitherClusterNorStateIsMade() throws IOException {
    Path data = work.resolve("data");

    Directly.replayed(
        work.resolve("out"), Program.crocus(work).toString(), "--data-dir", data.toString());

    assertThat(data).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--until=2024-03-08", "--as-of=2024-04-01,2024-03-08"})
  void aTimeThatEndsBeforeItBeginsIsWrongUse(String moments) throws IOException {
    String claims = Program.crocus(work).toString();

    Directly replay =
        Directly.tried(claims, "--since=2024-03-09", moments, "--out", work.toString());

    assertThat(replay.exitCode()).isEqualTo(2);
    assertThat(replay.err()).contains("nothing lies between");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--keep", "--run=a", "--speed=2"})
  void thereIsNoRunToWatch(String option) throws IOException {
    String claims = Program.crocus(work).toString();

    Directly replay = Directly.tried(claims, option, "--out", work.toString());

    assertThat(replay.exitCode()).isEqualTo(2);
    assertThat(replay.err()).contains("--speed, --run and --keep are for those who watch");
  }
}
