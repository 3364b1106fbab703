package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision on the command line becomes, before it is sent. */
class DecideCommandTest {
  private static final String AT = "2026-04-05T10:00:00Z";

  /** What a command left behind. */
  private record Run(int code, String out, String err) {
    JsonNode line() throws JsonProcessingException {
      return new ObjectMapper().readTree(out);
    }
  }

  private static Run decide(String arguments) {
    return run(arguments + " --dry-run --by desk:anna --at " + AT);
  }

  private static Run run(String arguments) {
    List<String> all = new ArrayList<>(List.of("decide"));
    all.addAll(List.of(arguments.split(" ")));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  @Test
  void aLineIsAsFilesOfClaimsHoldIt() {
    Run run = decide("dismiss --warning w --incident i --reason plot");

    assertThat(run.code()).isZero();
    assertThat(run.out().strip())
        .isEqualTo(
            "{\"type\":\"decision\",\"id\":\"decision-92b4d73be568066d4041f5b617e4163a\","
                + "\"at\":\"2026-04-05T10:00:00.000Z\",\"by\":{\"id\":\"desk:anna\",\"name\":\"anna\"},"
                + "\"verdict\":\"dismissed\",\"subject\":{\"pair\":{\"warning\":\"w\",\"incident\":\"i\"}},"
                + "\"reason\":\"plot\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirm --warning w --incident i | confirmed | {'pair':{'warning':'w','incident':'i'}}",
        "dismiss --about i --predicate incident.killed | dismissed |"
            + " {'question':{'about':'i','predicate':'incident.killed'}}",
        "same --incidents b,a | same | {'incidents':['a','b']}",
        "same --incidents a,1 --incidents b | same | {'incidents':['a,1','b']}",
        "different --warnings a,b | different | {'warnings':['a','b']}",
        "mute --event i --until 2026-04-06 | muted | {'event':'i'}",
        "mute --issuer x --until 2026-04-06 | muted | {'issuer':'x'}",
        "mute --about i --predicate incident.killed --until 2026-04-06 | muted |"
            + " {'question':{'about':'i','predicate':'incident.killed'}}"
      },
      quoteCharacter = '"')
  void eachVerdictHasItsSubjects(String arguments, String verdict, String subject)
      throws JsonProcessingException {
    JsonNode line = decide(arguments).line();

    assertThat(line.path("verdict").asText()).isEqualTo(verdict);
    assertThat(line.path("subject")).hasToString(subject.replace('\'', '"'));
  }

  @Test
  void aDayIsMutedToItsEnd() throws JsonProcessingException {
    assertThat(decide("mute --event i --until 2026-04-06").line().path("until").asText())
        .isEqualTo("2026-04-06T23:59:59.999Z");
  }

  @Test
  void theIdFollowsFromWhatWhoAndWhen() throws JsonProcessingException {
    String id = id("confirm --warning w --incident i");

    assertThat(id("confirm --incident i --warning w --reason why")).isEqualTo(id);
    assertThat(id("dismiss --warning w --incident i")).isNotEqualTo(id);
    assertThat(id("confirm --warning w --incident j")).isNotEqualTo(id);
    assertThat(id("confirm --warning w --incident i --id mine")).isEqualTo("mine");
    Run later = run("confirm --warning w --incident i --dry-run --by desk:anna --at 2026-04-06");
    assertThat(later.line().path("id").asText()).isNotEqualTo(id);
  }

  private static String id(String arguments) throws JsonProcessingException {
    return decide(arguments).line().path("id").asText();
  }

  @Test
  void whoDecidesIsTheUserOfThisMachine() throws JsonProcessingException {
    assertThat(run("mute --event i --until 2999-01-01 --dry-run").line().path("by").path("id"))
        .hasToString("\"desk:%s\"".formatted(System.getProperty("user.name")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confirm --warning w | --warning and --incident go together",
        "confirm | --warning and --incident are expected",
        "dismiss | --warning and --incident, or --about and --predicate are expected",
        "dismiss --warning w --incident i --about e --predicate p | --warning and --incident, or"
            + " --about and --predicate are expected",
        "same --incidents a | --incidents has 1 ids, two are expected; give it twice where ids have"
            + " commas",
        "same --incidents a,a | an event is the same as itself",
        "same | --incidents A,B or --warnings A,B are expected",
        "mute --event i --until 2026-04-04 | --until is 2026-04-04T23:59:59.999Z, a moment after"
            + " 2026-04-05T10:00:00Z is expected",
        "mute --event i --issuer x --until 2026-04-06 | --event, --issuer, or --about and"
            + " --predicate are expected",
        "mute --until 2026-04-06 | --event, --issuer, or --about and --predicate are expected"
      })
  void wrongInputIsOneLine(String arguments, String line) {
    Run run = decide(arguments);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().strip()).isEqualTo("foreknown: " + line);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(run("undo").err()).startsWith("foreknown: Missing required parameter: 'ID'");
    assertThat(decide("mute --event i").err())
        .startsWith("foreknown: Missing required option: '--until=T'");
    assertThat(run("revoke").err()).startsWith("foreknown: there is no command 'revoke'");
  }

  @Test
  void anIdIsShownAsAShellTakesIt() {
    assertThat(DecisionWords.quoted("decision-1a")).isEqualTo("decision-1a");
    assertThat(DecisionWords.quoted("a b")).isEqualTo("'a b'");
    assertThat(DecisionWords.quoted("it's")).isEqualTo("'it'\\''s'");
  }
}
