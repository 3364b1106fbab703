package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Changes the standard output of the process. */
@Isolated
class ProposeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String FERRY =
      "A ferry capsized off Moscow on Friday, killing 17 people, the coastguard said.\n";

  @TempDir private Path directory;

  /** What a command left behind. */
  record Run(int code, String out, String err) {
    JsonNode proposal() throws IOException {
      return JSON.readTree(out);
    }
  }

  static Run propose(String... arguments) {
    List<String> all = new ArrayList<>(List.of("propose"));
    all.addAll(List.of(arguments));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      int code =
          Main.commandLine().setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
      return new Run(code, out.toString(UTF_8), err.toString());
    } finally {
      System.setOut(before);
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content).toString();
  }

  @Test
  void aProposalHasTheFormOfTheContract() throws IOException {
    Run run = propose("--published", "2025-03-14", "--outlet", "The Example", file("s.txt", FERRY));

    assertThat(run.code()).isZero();
    JsonNode proposal = run.proposal();
    assertThat(proposal.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "story",
            "proposer",
            "claim",
            "missing",
            "evidence",
            "fields",
            "checks",
            "rank",
            "events",
            "state");
    assertThat(proposal.path("claim").path("id").asText())
        .isEqualTo("story:s.txt#" + proposal.path("id").asText());
    assertThat(proposal.path("claim").path("began").path("from").asText())
        .isEqualTo("2025-03-14T00:00:00.000Z");
    assertThat(proposal.path("claim").path("places").path(0).path("id").asText())
        .isEqualTo("moscow");
    assertThat(proposal.path("evidence").path(0).path("exact").asText()).isEqualTo(FERRY.strip());
    assertThat(proposal.path("fields").path("killed").path("how").asText()).isEqualTo("TEXT");
    assertThat(proposal.path("missing")).isEmpty();
    assertThat(run.err()).endsWith("s.txt:1: 1 proposals (1 high, 0 medium, 0 low)\n");
  }

  @Test
  void nothingIsSaidOfModelsUnlessOneIsAsked() throws IOException {
    Run run = propose("--published", "2025-03-14", file("s.txt", FERRY));
    assertThat(run.proposal().path("proposer").path("id").asText()).isEqualTo("rules");
    assertThat(run.err()).doesNotContain("sent");
  }

  @Test
  void withoutAPublicationItIsMissing() throws IOException {
    Run run = propose(file("s.txt", FERRY));
    assertThat(run.proposal().path("missing").toString()).isEqualTo("[\"publishedAt\",\"began\"]");
  }

  @Test
  void whatHasHappenedDidSoNoLaterThanTheStory() throws IOException {
    String undated = "The inquiry began after a ferry capsized off Moscow, killing 17 people.\n";
    Run run = propose("--published", "2025-03-14", file("s.txt", undated));
    assertThat(run.proposal().path("missing").toString()).isEqualTo("[\"began\"]");
    assertThat(run.proposal().path("claim").has("began")).isFalse();
    assertThat(run.proposal().path("noLaterThan").asText()).isEqualTo("2025-03-14T23:59:59.999Z");
  }

  @Test
  void newsIsAssumedToBeOfTheDayOfTheReportOrTheOneBefore() throws IOException {
    String news = FERRY.replace(" on Friday", "");
    Run run = propose("--published", "2025-03-14", file("s.txt", news));
    JsonNode proposal = run.proposal();
    assertThat(proposal.path("claim").path("began").toString())
        .isEqualTo("{\"from\":\"2025-03-13T00:00:00.000Z\",\"to\":\"2025-03-14T23:59:59.999Z\"}");
    assertThat(proposal.path("fields").path("began").path("how").asText()).isEqualTo("DEFAULT");
    assertThat(proposal.path("missing")).isEmpty();
    assertThat(proposal.path("rank").asText()).isEqualTo("MEDIUM");
    assertThat(proposal.path("noLaterThan").asText()).isEqualTo("2025-03-14T23:59:59.999Z");
  }

  @Test
  void otherLanguagesAreSaidAndNoFailure() throws IOException {
    Run run = propose("--language", "de", file("s.txt", FERRY));
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith(": this language is not read yet; English is\n");
  }

  @Test
  void anEmbargoIsSaid() throws IOException {
    String item =
        "{\"uri\": \"u\", \"embargoed\": \"2099-01-01T00:00:00Z\", \"body_text\": \"%s\"}"
            .formatted(FERRY.strip());
    Run run = propose("--format", "ninjs", file("s.json", item));
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("the story is embargoed until 2099-01-01T00:00:00Z: publish none of it before");
  }

  @Test
  void whatIsNoStoryIsRejectedWithItsPlace() throws IOException {
    Run run = propose("--format", "html", file("s.html", "<p>Short.</p>"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("s.html:1: rejected: holds no text of a story\n")
        .endsWith("foreknown: everything was rejected: 1 of 1\n");
    Run tooLong = propose(file("l.txt", "a ".repeat(60_000)), file("s.txt", FERRY));
    assertThat(tooLong.code()).isZero();
    assertThat(tooLong.err())
        .contains("l.txt:1: rejected: the text has 120000 characters, at most 100000 are allowed");
  }

  @Test
  void wordsOfTheDeskAreRead() throws IOException {
    String cues = file("c.tsv", "happened\tmet.flood\trose over ... bridge\n");
    Run run =
        propose(
            "--published",
            "2025-03-14",
            "--cues",
            cues,
            file("s.txt", "The water rose over the old bridge in Moscow on Friday."));
    assertThat(run.proposal().path("claim").path("hazard").asText()).isEqualTo("met.flood");
  }

  @Test
  void wrongUseIsOneLine() throws IOException {
    String cues = file("c.tsv", "happend\tmet.flood\trose\n");
    assertThat(propose("--cues", cues, file("s.txt", FERRY)).code()).isEqualTo(2);
    Run nobody = propose("--proposer", "nobody", file("s.txt", FERRY));
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err())
        .startsWith("foreknown: --proposer is 'nobody', rules or model is expected\n");
    assertThat(propose(directory.resolve("none.txt").toString()).err()).contains("no such file");
    String place = directory.toString();
    assertThat(propose().err()).startsWith("foreknown: either FILE or --watch is expected\n");
    assertThat(propose("--watch", place).err())
        .startsWith("foreknown: --watch goes with --publish\n");
    assertThat(propose("--publish", "--all", "--watch", place).err())
        .startsWith("foreknown: --all goes with FILE\n");
    assertThat(propose("--metrics-port", "0", file("s.txt", FERRY)).err())
        .startsWith("foreknown: --metrics-port goes with --watch\n");
    assertThat(propose("--interval", "PT1S", file("s.txt", FERRY)).err())
        .startsWith("foreknown: --interval does not go with FILE\n");
    assertThat(propose("--publish", "--watch", "nowhere").err())
        .startsWith("foreknown: --watch nowhere: a directory, or an address");
  }
}
