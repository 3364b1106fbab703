package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk works through stories: those of the demo on its page, and one that it is sent. */
class DeskWorkIT {
  private static final Path BROWSER =
      Path.of("..", "dashboard", "target", "page", "tests", "desk-work.browser.mjs");

  private static final Pattern DESK = Pattern.compile("To decide there +(\\S+)");

  /** Thirteen proposals, which an editor works through in under a minute. */
  private static final String HARBOUR = "harbour.txt";

  private static final String FERRY =
      """
      A ferry capsized off Moscow on Friday, killing 17 people, the coastguard said.

      <img src=x onerror="document.title=1"> <b>It</b> sank.
      """;

  @TempDir private Path data;

  @Test
  void acceptsWhatTheStoriesOfTheDemoClaimByKeyboard() throws Exception {
    try (Program demo = Program.start(data, "demo", "--no-live").awaitLine("Up until Ctrl-C")) {
      Path story = Files.writeString(data.resolve("ferry.txt"), FERRY);
      Program read =
          Program.run(data, "propose", "--publish", "--published", "2025-03-14", story.toString());
      assertThat(read.exitCode()).as(read.all()).isZero();
      assertThat(read.out()).isEmpty();
      assertThat(read.err()).contains("1 proposals (1 high, 0 medium, 0 low)");
      Path harbour = data.resolve(HARBOUR);
      try (InputStream in = Objects.requireNonNull(DeskWorkIT.class.getResourceAsStream(HARBOUR))) {
        Files.copy(in, harbour);
      }
      Program thirteen =
          Program.run(
              data, "propose", "--publish", "--published", "2025-10-12", harbour.toString());
      assertThat(thirteen.err()).contains("13 proposals (13 high, 0 medium, 0 low)");
      Matcher address = DESK.matcher(demo.out());
      assertThat(address.find()).isTrue();
      try (Program browser = Program.start(List.of("node", BROWSER.toString(), address.group(1)))) {
        assertThat(browser.exitCode()).as(browser.all()).isZero();
      }
      Program proposals =
          Program.run(data, "tail", "proposals", "--from-beginning", "--limit", "23");
      assertThat(proposals.out().lines().filter(line -> line.contains("ferry.txt")))
          .singleElement()
          .asString()
          .contains("\"claim\":{\"type\":\"incident\",\"id\":\"story:ferry.txt#");
      assertThat(proposals.out().lines().filter(line -> line.contains("\"id\":\"desk:")))
          .as("made by hand, and accepted twice")
          .singleElement()
          .asString()
          .contains("harbour.txt", "Nine people died in the storm", "Lena Brandt");
      Program stories = Program.run(data, "tail", "stories", "--from-beginning", "--limit", "4");
      assertThat(stories.out()).contains("A ferry capsized off Moscow on Friday");
      assertThat(demo.signal("TERM").exitCode()).isEqualTo(143);
    }
  }
}
