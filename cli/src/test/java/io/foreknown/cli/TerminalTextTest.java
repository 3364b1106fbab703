package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.operations.publish.RejectionPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TerminalTextTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine program =
      Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "Stürme über Москва, 東京, القاهرة", "می\u200cخواهم", "👩\u200d🚒"})
  void whatPeopleWriteStays(String text) {
    assertThat(TerminalText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "000a", "000d", "0009", "0000", "001b", "007f", "0085", "009b", "061c", "200e", "200f", "2028",
    "2029", "202a", "202e", "2066", "2069", "206f"
  })
  void whatForgesLinesOrTurnsTextIsEscaped(String code) {
    String text = "a" + (char) Integer.parseInt(code, 16) + "b";

    assertThat(TerminalText.of(text)).isEqualTo("a\\u" + code + "b");
  }

  @Test
  void aLineOfJsonStaysOneAndSaysTheSame() throws IOException {
    String json = new ObjectMapper().writeValueAsString("\u202etxt.exe\n\u0085");
    String shown = TerminalText.of(json);

    assertThat(shown).isEqualTo("\"\\u202etxt.exe\\n\\u0085\"");
    assertThat(new ObjectMapper().readValue(shown, String.class))
        .isEqualTo("\u202etxt.exe\n\u0085");
  }

  @Test
  void whatIsRefusedIsOneLineWhateverItsFileIsCalled() {
    Console console = new Console(program.getCommandSpec());
    new RejectionPrinter(console, "a topic")
        .show("rejected", Origin.of("a\nfaked:1: published", 7), "is '\u202egpj'");
    console.line("%s", "\u001b[2J");

    assertThat(err.toString().lines())
        .containsExactly("a\\u000afaked:1: published:7: rejected: is '\\u202egpj'");
    assertThat(out.toString().lines()).containsExactly("\\u001b[2J");
  }

  @Test
  void whatHasNoLineIsReportedByItsFile() {
    new RejectionPrinter(new Console(program.getCommandSpec()), "a topic")
        .show("note", new Origin("a", null, null, null, null), "is a symbolic link");

    assertThat(err.toString().lines()).containsExactly("a: note: is a symbolic link");
  }

  @Test
  void errorsShowWhatWasTypedInOneLine() {
    program.execute("convert", "no\nsuch\u202efile");
    program.execute("no\nsuch");

    assertThat(err.toString().lines())
        .contains("foreknown: no\\u000asuch\\u202efile: no such file, or it may not be read")
        .anyMatch(line -> line.startsWith("foreknown: ") && line.contains("no\\u000asuch"));
  }
}
