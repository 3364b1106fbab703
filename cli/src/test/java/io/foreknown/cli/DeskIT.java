package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk decides, on the page of the demo and on the command line. */
class DeskIT {
  private static final Path BROWSER =
      Path.of("..", "dashboard", "target", "page", "tests", "desk.browser.mjs");

  /** Two outlets tell of one flood, and share no id. */
  private static final String FLOOD =
      """
      {"type":"incident","id":"flood-daily","publishedAt":"2024-05-01T10:00:00Z","hazard":"met.flood","outcome":"occurred","began":"2024-05-01","places":[{"id":"delta","name":"Delta","level":"city","lineage":["RU"]}],"killed":30}
      {"type":"incident","id":"flood-agency","publishedAt":"2024-05-01T12:00:00Z","hazard":"met.flood","outcome":"occurred","began":"2024-05-01","places":[{"id":"delta","name":"Delta","level":"city","lineage":["RU"]}],"killed":28}
      """;

  private static final Pattern DESK = Pattern.compile("To decide there +(\\S+)");
  private static final Pattern UNDO = Pattern.compile("decide undo (\\S+)");

  @TempDir private Path data;

  @Test
  void decidesAndUndoesWhatTheDemoHasFound() throws IOException {
    try (Program demo = Program.start(data, "demo", "--no-live").awaitLine("Up until Ctrl-C")) {
      Path flood = Files.writeString(data.resolve("flood.ndjson"), FLOOD);
      assertThat(Program.run(data, "publish", flood.toString()).exitCode()).isZero();
      try (Program browser =
          Program.start(List.of("node", BROWSER.toString(), found(DESK, demo.out())))) {
        assertThat(browser.exitCode()).as(browser.all()).isZero();
      }
      Program decided = decide("mute", "--event", "crocus-attack", "--until", "2999-01-01");
      assertThat(decided.out()).startsWith("Muted until 2999-01-01T23:59:59.999Z: the event");
      String id = found(UNDO, decided.out());

      assertThat(decide("undo", id).out()).startsWith("Undone: Muted until");
      assertThat(decide("undo", id).out()).startsWith("Nothing to undo: it was taken back at");
      Program unknown = Program.run(data, "decide", "undo", "nothing");
      assertThat(unknown.exitCode()).isEqualTo(1);
      assertThat(unknown.err()).startsWith("foreknown: there is no decision nothing;");
      assertThat(demo.signal("TERM").exitCode()).isEqualTo(143);
    }
  }

  private Program decide(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "decide";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Program program = Program.run(data, all);
    assertThat(program.exitCode()).as(program.all()).isZero();
    return program;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
