package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the page sees while Kafka does not answer. */
class SilentKafkaIT {
  /** The source of this test in Chromium says what it prints. */
  private static final Path PAGE =
      Path.of("..", "dashboard", "target", "page", "tests", "outage.browser.mjs");

  @TempDir private Path data;

  @Test
  void thePageSaysSinceWhenKafkaHasBeenSilentAndWhenItIsBack() {
    try (Program stack = Program.start(data, "stack").awaitLine("Ready.")) {
      assertThat(Program.run(data, "topics", "create").exitCode()).isZero();
      try (Program dashboard =
              Program.start(data, "dashboard", "--port", "0").awaitLine("Ctrl-C stops it.");
          Program browser = browser(address(dashboard)).awaitLine("open for silence")) {
        stack.signal("STOP");
        browser.awaitLine("silence seen");
        stack.signal("CONT");
        assertThat(browser.exitCode()).as(browser.all()).isZero();
      }
    }
  }

  private static Program browser(URI page) {
    return Program.start(List.of("node", PAGE.toString(), page.toString()));
  }

  private static URI address(Program dashboard) {
    return dashboard
        .out()
        .lines()
        .filter(line -> line.startsWith("Dashboard"))
        .map(line -> URI.create(line.replaceFirst("\\S+\\s+", "")))
        .findFirst()
        .orElseThrow();
  }
}
