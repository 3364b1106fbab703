package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims that README has its reader publish make a match, and touch nothing of the demo. */
class ReadmeClaimsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\n(.*?)^```");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path work;

  /** The blocks of claims, in the order of the page. */
  private static List<List<String>> blocks() {
    return BLOCK
        .matcher(Pages.text(Pages.README))
        .results()
        .map((MatchResult block) -> block.group(1).lines().toList())
        .toList();
  }

  private Path replayed(String name, List<String> claims) throws IOException {
    Path file = Files.write(work.resolve(name + ".ndjson"), claims);
    Path out = work.resolve(name);
    Directly replay = Directly.replayed(out, file.toString());
    assertThat(replay.out()).contains(" 0 rejected; 0 held");
    return out;
  }

  private static List<String> with(List<String> claims, List<String> others) {
    return Stream.concat(claims.stream(), others.stream()).toList();
  }

  @Test
  void theyMakeOneMatchAndLeaveTheDemoAsItIs() throws IOException {
    Path demo = replayed("demo", Program.crocusLines());
    Path both = replayed("both", with(Program.crocusLines(), blocks().get(0)));

    for (String file : Directly.FILES) {
      List<String> before = Files.readAllLines(demo.resolve(file));
      assertThat(Files.readAllLines(both.resolve(file))).as(file).containsAll(before);
    }
    List<String> matches = new ArrayList<>(Files.readAllLines(both.resolve("matches.ndjson")));
    matches.removeAll(Files.readAllLines(demo.resolve("matches.ndjson")));
    JsonNode match = JSON.readTree(matches.get(0));
    assertThat(matches).hasSize(1);
    assertThat(match.path("kind").asText()).isEqualTo("MATCH");
    assertThat(Pages.text(Pages.README))
        .contains(
            "`\"warning\":%s` and `\"incident\":%s`"
                .formatted(match.path("warning"), match.path("incident")))
        .contains("`\"leadSeconds\":%s`".formatted(match.path("leadSeconds")));
  }

  @Test
  void takenBackTheyLeaveNothing() throws IOException {
    Path demo = replayed("demo", Program.crocusLines());
    List<String> published = with(Program.crocusLines(), blocks().get(0));
    Path after = replayed("after", with(published, blocks().get(1)));

    Directly.assertSameBytes(demo, after);
  }
}
