package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that a stranger types. */
class DemoIT {
  private static final Pattern PRIVATE_LEAD =
      Pattern.compile(
          "Crocus City Hall.*?private warning by US government, 6 March 2024: given ([\\d.]+) to"
              + " ([\\d.]+) days before",
          Pattern.DOTALL);

  private static final Pattern SHOWN =
      Pattern.compile("```\n(LEAD TIMES\n.*?)\n```", Pattern.DOTALL);

  @TempDir private Path data;

  @Test
  void tellsThatThePrivateWarningCameSixteenDaysBeforeAndThatThePublicOneHadRunOut()
      throws IOException {
    Program demo = Program.run(data, "demo", "--once");

    assertThat(demo.exitCode()).as(demo.all()).isZero();
    String leadTimes = demo.out().substring(demo.out().indexOf("LEAD TIMES"));
    Matcher lead = PRIVATE_LEAD.matcher(leadTimes);
    assertThat(lead.find()).as(leadTimes).isTrue();
    assertThat(Double.parseDouble(lead.group(1))).isBetween(15.0, 17.0);
    assertThat(Double.parseDouble(lead.group(2))).isBetween(15.0, 17.0);
    assertThat(leadTimes)
        .contains("window: the time the warning named was over for about 13 days")
        .contains("known: only afterwards, since 2 April 2024")
        .contains("told at https://tass.com/world/1769565");
    assertThat(demo.out()).contains(shownInTheReadme());
    assertThat(demo.err()).doesNotContain("ERROR");
  }

  private static String shownInTheReadme() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  @Test
  void tellsTheSameTheSecondTimeOnTheSameData() {
    String first = Program.run(data, "demo", "--once").out();
    String second = Program.run(data, "demo", "--once").out();

    assertThat(second.substring(second.indexOf("TIMELINE")))
        .isEqualTo(first.substring(first.indexOf("TIMELINE")));
  }

  @Test
  void leavesNoProcessAndDataThatStartAgainAfterEverySignal() {
    for (String signal : new String[] {"INT", "TERM", "KILL"}) {
      try (Program demo = Program.start(data, "demo")) {
        demo.awaitLine("Up until Ctrl-C");
        var children = demo.children();
        assertThat(children).as("the Schema Registry").isNotEmpty();

        demo.signal(signal).exitCode();

        children.forEach(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
        assertThat(children).noneMatch(ProcessHandle::isAlive);
      }
    }
    assertThat(Program.run(data, "demo", "--once").exitCode()).isZero();
  }
}
