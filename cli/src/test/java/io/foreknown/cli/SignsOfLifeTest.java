package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SignsOfLifeTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine program = Main.commandLine().setErr(new PrintWriter(err));
  private final Console console = new Console(program.getCommandSpec());

  private String after(int seconds, boolean isTerminal) {
    try (SignsOfLife signs = new SignsOfLife(console, "Working", isTerminal)) {
      for (int i = 0; i < seconds; i++) {
        signs.tick();
      }
      signs.turnTo("Waiting");
      signs.tick();
    }
    return err.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void inAPipeALineIsSaidEveryTenSeconds() {
    assertThat(after(29, false)).isEqualTo("Working, 10 s\nWorking, 20 s\nWaiting, 30 s\n");
  }

  @Test
  void onATerminalOneLineMovesAndIsGoneAtTheEnd() {
    assertThat(after(1, true).split("\r\u001b\\[K", -1))
        .containsExactly("", "/ Working, 0:01", "- Waiting, 0:02", "");
  }

  @Test
  void whatIsQuickIsNotMentioned() {
    try (SignsOfLife signs = new SignsOfLife(console, "Working", true)) {
      signs.turnTo("Waiting");
    }
    assertThat(err.toString()).isEmpty();
  }
}
