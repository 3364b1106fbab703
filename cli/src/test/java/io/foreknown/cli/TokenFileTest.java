package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.monitor.http.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {
  @TempDir private Path work;

  private List<Token> read(String text) throws IOException {
    return TokenFile.read("--token-file", Files.writeString(work.resolve("tokens"), text));
  }

  @Test
  void aLineIsATokenOrANameWithOne() throws IOException {
    assertThat(read("anna: s3cret\n\n  Bärbel:  with blanks \nnobody's\n"))
        .containsExactly(
            new Token("anna", "s3cret"),
            new Token("Bärbel", "with blanks"),
            new Token(null, "nobody's"));
  }

  @Test
  void aColonWithoutABlankIsPartOfTheToken() throws IOException {
    assertThat(read("anna:s3cret\n")).containsExactly(new Token(null, "anna:s3cret"));
  }

  @Test
  void whoDecidedHasToBeKnown() {
    assertThatThrownBy(() -> read("anna: same\nbert: same\n"))
        .hasMessageEndingWith("two have one token; who decided would not be known");
    assertThatThrownBy(() -> read(" \n")).hasMessageEndingWith("is empty");
  }

  @Test
  void aTokenIsNotPrinted() {
    assertThat(new Token("anna", "s3cret")).hasToString("the token of anna");
  }
}
