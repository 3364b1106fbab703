package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was rejected is written, corrected and published, on one running stack. */
class RejectionsIT {
  private static final String INCIDENT =
      "{\"type\":\"incident\",\"id\":\"%s\",\"publishedAt\":\"2024-03-22\",\"hazard\":\"%s\","
          + "\"outcome\":\"occurred\",\"began\":\"2024-03-22\",\"places\":[{\"id\":\"delta\"}]}";
  private static final String STATEMENT =
      "{\"type\":\"statement\",\"id\":\"s1\",\"publishedAt\":\"2024-03-22\",\"about\":\"delta\","
          + "\"predicate\":\"%s\",\"position\":{\"count\":3},\"speaker\":{\"id\":\"ann\"}}";

  private final Served desk = Served.at(SharedStack.directory(), "--prefix", "corrected");

  @TempDir private Path work;

  @Test
  void whatIsCorrectedIsPublishedOnceAndWhatIsNotStaysRejected() throws IOException {
    String twice = INCIDENT.formatted("i3", "met.flood");
    Path claims =
        Files.write(
            work.resolve("claims.ndjson"),
            List.of(
                INCIDENT.formatted("i1", "Met Flood"),
                "{\"id\":",
                STATEMENT.formatted("dead"),
                twice,
                twice.replace("delta", "echo")));
    desk.done("publish", claims.toString());
    desk.settle(Rules.shipped());

    List<String> rejected = rejections("first.ndjson", 4);
    assertThat(rejected)
        .anySatisfy(line -> assertThat(line).contains("\"line\":1}", "\"claim\":{", "Met Flood"))
        .anySatisfy(line -> assertThat(line).contains("\"line\":2}", "\"claim\":\"{"))
        .anySatisfy(line -> assertThat(line).contains("\"line\":3,", "\"predicate\":\"dead\""))
        .anySatisfy(line -> assertThat(line).contains("\"CONFLICT\"", "\"id\":\"i3\""));

    Path corrected =
        Files.write(
            work.resolve("corrected.ndjson"),
            rejected.stream()
                .filter(line -> !line.contains("CONFLICT"))
                .map(line -> line.replace("\"hazard\":\"Met Flood\"", "\"hazard\":\"met.flood\""))
                .map(
                    line ->
                        line.replace("\"predicate\":\"dead\"", "\"predicate\":\"incident.killed\""))
                .toList());
    assertThat(desk.run("publish", corrected.toString()).out())
        .contains("3 received: 2 published, 1 rejected");
    desk.settle(Rules.shipped());

    assertThat(rejections("second.ndjson", 2))
        .anySatisfy(line -> assertThat(line).contains("\"MALFORMED\"", "kafka:"))
        .anySatisfy(line -> assertThat(line).contains("\"CONFLICT\""));
    assertThat(desk.done("tail", "incidents", "--from-beginning", "--limit", "3"))
        .contains("\"id\":\"i1\"");
  }

  private List<String> rejections(String name, int expected) throws IOException {
    Path out = work.resolve(name);
    assertThat(desk.done("rejections", "--out", out.toString()))
        .startsWith("%d rejections in ".formatted(expected));
    Served.Done again = desk.run("rejections", "--out", out.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .isEqualTo(
            "foreknown: %s: is there already, and may hold corrections; publish it, or give another name%n"
                .formatted(out));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(expected);
    return lines;
  }
}
