package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands are written as they are typed: the program is not on the path. */
class OneFormTest {
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![./\\w-])foreknown (?:%s)\\b"
              .formatted(String.join("|", Main.commandLine().getSubcommands().keySet())));

  private static List<String> bare(String text) {
    return BARE.matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void pagesNameTheProgramAsItIsTyped() {
    assertThat(Pages.all()).allSatisfy(page -> assertThat(bare(Pages.text(page))).isEmpty());
  }

  @Test
  void theProgramNamesItselfAsItIsTyped() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
      assertThat(
              sources.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".sh")))
          .allSatisfy(source -> assertThat(bare(Pages.text(source))).isEmpty());
    }
  }
}
