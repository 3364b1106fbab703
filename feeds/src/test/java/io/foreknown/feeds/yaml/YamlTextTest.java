package io.foreknown.feeds.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.feeds.ndjson.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlTextTest {
  private static JsonNode read(String text) throws MalformedException, IOException {
    return YamlText.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static void assertRefused(String text, String message) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> read(text))
        .withMessage(message);
  }

  @Test
  void oneDocumentIsRead() throws MalformedException, IOException {
    assertThat(read("--- # the only one\na: {b: [1, x]}\n...\n").at("/a/b/1").asText())
        .isEqualTo("x");
  }

  @Test
  void fileOfCommentsHoldsNothing() throws MalformedException, IOException {
    assertThat(read("# nothing yet\n").isMissingNode()).isTrue();
  }

  @Test
  void keyThatStandsTwiceIsRefusedAtAnyDepth() {
    assertRefused("a: [1]\nb: 2\na: [3]\n", "is not YAML: Duplicate field 'a', at line 3");
    assertRefused("a: [{b: 1, b: 2}]", "is not YAML: Duplicate field 'b', at line 1");
    assertRefused("a: 1\n'a': 2\n", "is not YAML: Duplicate field 'a', at line 2");
  }

  @Test
  void secondDocumentIsRefused() {
    assertRefused("a: 1\n---\nb: 2\n", "goes on with a second document at line 3, one is expected");
    assertRefused("a: 1\n---\n", "goes on with a second document at line 3, one is expected");
  }

  @Test
  void keysOfASecondDocumentAreNotTakenForThoseOfTheFirst() {
    assertRefused("a: 1\n---\na: 2\n", "goes on with a second document at line 3, one is expected");
  }

  @Test
  void referencesAreNeitherFollowedNorTakenForTexts() {
    assertRefused(
        "a: &x P1D\nb: *x\n", "refers to another part by *x at line 2; it has to be written out");
    assertRefused(
        """
        a: &a [lol, lol]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """,
        "refers to another part by *a at line 2; it has to be written out");
    assertRefused(
        "a: &x {b: 1}\nc: {<<: *x}\n",
        "refers to another part by *x at line 2; it has to be written out");
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefused() {
    assertRefused("#".repeat(YamlText.LIMIT + 1), "is larger than 1048576 bytes");
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> read("[".repeat(100_000)))
        .withMessageStartingWith("is not YAML: ");
  }
}
