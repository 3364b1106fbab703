package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that a stranger types. */
class DemoIT {
  private static final List<String> LIVE = List.of("--prefix", "live");
  private static final String UP = "Up until Ctrl-C";

  private static final Pattern PRIVATE_LEAD =
      Pattern.compile(
          "Crocus City Hall.*?private warning by US government, 6 March 2024: given (\\d+) to"
              + " (\\d+) days before",
          Pattern.DOTALL);

  private static final Pattern SHOWN =
      Pattern.compile("```\n(LEAD TIMES\n.*?)\n```", Pattern.DOTALL);

  private static final Pattern DISPUTE =
      Pattern.compile("```\n( +US officials said .*?)\n```", Pattern.DOTALL);

  /** What an editor would call a contradiction in this case, and nothing else. */
  private static final String[] DISPUTES = {
    "US Embassy in Moscow said the warning was credible; Vladimir Putin said the warning was not"
        + " credible",
    "US officials said the warning named the site; Alexander Bortnikov and Sergei Naryshkin said"
        + " the warning was general",
    "Sergei Naryshkin said the response was adequate; The Washington Post said the response was"
        + " not adequate",
    "East Coast Daily said the death toll was at least 143; Alexander Bastrykin said the death"
        + " toll was 139",
    "Nikolai Patrushev and Putin and other Russian leaders said it was the work of Ukraine;"
        + " Islamic State said it was the work of Islamic State",
    "Nikolai Patrushev and Putin and other Russian leaders said it was the work of Ukraine;"
        + " US officials said it was the work of Islamic State-Khorasan alone",
    "Nikolai Patrushev and Putin and other Russian leaders said it was the work of Ukraine;"
        + " Ukrainian officials said it was not the work of Ukraine",
    "Alexander Bortnikov said it was the work of Radical Islamists, Security Service of Ukraine, UK"
        + " special services and US special services; US officials said it was the work of Islamic"
        + " State-Khorasan alone",
    "Vladimir Putin said it was the work of Radical Islamists and Ukraine; US officials said it"
        + " was the work of Islamic State-Khorasan alone"
  };

  @TempDir private static Path data;

  @SuppressWarnings("NullAway.Init") // Run before all tests.
  private static Program demo;

  @BeforeAll
  static void runOnce() {
    demo = Program.runFirst(data, "demo", "--once");
  }

  @Test
  void tellsThatThePrivateWarningCameSixteenDaysBeforeAndThatThePublicOneHadRunOut()
      throws IOException {
    assertThat(demo.exitCode()).as(demo.all()).isZero();
    String leadTimes = demo.out().substring(demo.out().indexOf("LEAD TIMES"));
    Matcher lead = PRIVATE_LEAD.matcher(leadTimes);
    assertThat(lead.find()).as(leadTimes).isTrue();
    assertThat(lead.group(1)).isEqualTo("16");
    assertThat(lead.group(2)).isEqualTo("17");
    assertThat(leadTimes)
        .contains("window: the warning had expired 13 days earlier")
        .contains("known: public only since 2 April 2024")
        .contains("source: https://tass.com/world/1769565");
    assertThat(demo.out()).contains(shownInTheReadme(SHOWN)).contains(shownInTheReadme(DISPUTE));
    assertThat(headlines(demo.out())).containsExactlyInAnyOrder(DISPUTES);
    assertThat(demo.err()).doesNotContain("ERROR");
  }

  private static void assertAlreadyRunning(Program first) {
    String address =
        first
            .out()
            .lines()
            .filter(line -> line.startsWith("Dashboard"))
            .findFirst()
            .orElseThrow()
            .replaceFirst("\\S+\\s+", "");
    for (List<String> command :
        List.of(List.of("demo"), List.of("demo", "--fresh"), List.of("serve"))) {
      Program second =
          Program.run(data, Stream.concat(command.stream(), LIVE.stream()).toArray(String[]::new));
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.out()).isEmpty();
      assertThat(second.err().lines())
          .singleElement()
          .asString()
          .startsWith(
              "foreknown: 'demo' is already running at %s with its state in ".formatted(address));
    }
  }

  @Test
  void freshDemoShowsNothingOfWhatWasPublishedBefore(@TempDir Path work) throws IOException {
    try (Program stays = Program.start(data, "demo", "--no-live").awaitLine(UP)) {
      assertThat(Program.run(data, "publish", claim(work).toString()).exitCode()).isZero();
      assertThat(stays.signal("TERM").exitCode()).isEqualTo(143);
    }

    Program fresh = Program.run(data, "demo", "--once", "--fresh");

    assertThat(fresh.exitCode()).as(fresh.all()).isZero();
    assertThat(report(fresh)).isEqualTo(report(demo));
  }

  private static Path claim(Path work) throws IOException {
    return Files.writeString(
        work.resolve("claim.ndjson"),
        """
        {"type":"warning","id":"w-before","publishedAt":"2024-03-01T08:00:00Z","issuer":{"id":"somebody"},"audience":"public","issued":"2024-03-01","hazard":"security.terrorism","targets":[{"id":"gn524901","level":"city","lineage":["RU"]}]}
        """);
  }

  private static String report(Program demo) {
    return demo.out().substring(demo.out().indexOf("TIMELINE"));
  }

  /** The lines of a contradiction follow its headline, further in. */
  private static List<String> headlines(String out) {
    return out.substring(out.indexOf("CONTRADICTIONS"))
        .lines()
        .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
        .map(String::strip)
        .toList();
  }

  private static String shownInTheReadme(Pattern block) throws IOException {
    Matcher shown = block.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  /** A signal that lets it end, and one that does not; what it goes on from then is the same. */
  @Test
  void showsNewsOfTodayAndLeavesNoProcessAndDataOfWhichItTellsTheSameAgain() {
    try (Program stays = Program.start(data, "demo", "--prefix", "live").awaitLine(UP)) {
      assertAlreadyRunning(stays);
      assertShowsNews(stays);
      assertLeavesNoProcess(stays, "INT");
    }
    try (Program stays = Program.start(data, "demo", "--no-live").awaitLine(UP)) {
      assertLeavesNoProcess(stays, "KILL");
    }
    assertThat(report(Program.run(data, "demo", "--once"))).isEqualTo(report(demo));
  }

  private static void assertLeavesNoProcess(Program stays, String signal) {
    var children = stays.children();
    assertThat(children).as("the Schema Registry").isNotEmpty();

    stays.signal(signal).exitCode();

    children.forEach(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    assertThat(children).noneMatch(ProcessHandle::isAlive);
  }

  private static void assertShowsNews(Program stays) {
    stays.awaitLine("Published. Now shows the contradiction and an alert.");
    for (String topic : List.of("outcomes", "contradictions", "alerts")) {
      Program tail = Program.start(data, "tail", topic, "--prefix", "live", "--from-beginning");
      tail.awaitLine("example-");
      tail.signal("KILL").exitCode();
    }
    assertThat(stays.err()).doesNotContain("ERROR");
  }
}
