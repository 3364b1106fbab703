package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.assess.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One claim erased from the midst of many. */
class EraseAmongManyIT {
  private static final int MANY = 8_000;
  private static final long SEED = 20_240_322;
  private static final String PREFIX = "many";

  private final Served desk = Served.at(SharedStack.directory(), "--prefix", PREFIX);
  @TempDir private Path work;

  @Test
  void allOthersTellWhatTheyTellWithoutIt() throws IOException {
    List<String> claims = new ArrayList<>(ManyClaims.lines(MANY, SEED));
    claims.addAll(MANY / 2, Program.crocusLines());
    Path others = Files.write(work.resolve("others.ndjson"), claims);
    String erased = Hidden.IDS.get(0);
    List<String> hidden = Hidden.lines().stream().filter(line -> line.contains(erased)).toList();
    claims.addAll(MANY / 2, hidden);
    desk.done("publish", Files.write(work.resolve("all.ndjson"), claims).toString());
    desk.settle(Rules.shipped());
    assertThat(Traces.inTopics(PREFIX, erased))
        .contains(
            "many.warnings.v1", "many.matches.v1", "many.contradictions.v1", "many.rejected.v1");

    desk.done("purge", erased, "--why", "court order", "--yes");

    assertThat(Traces.inTopics(PREFIX, Hidden.WORD)).isEmpty();
    assertThat(Traces.inFiles(PREFIX, Hidden.WORD)).isEmpty();
    assertThat(desk.done("tail", "audit", "--from-beginning", "--limit", "1"))
        .contains("\"claim\":\"hidden-warning\"", "\"why\":\"court order\"");
    assertToldAsReplayed(others);
  }

  private void assertToldAsReplayed(Path others) {
    Path replayed = work.resolve("replayed");
    Directly.replayed(replayed, others.toString(), "--until", Instant.now().toString());
    Path exported = work.resolve("exported");
    desk.done("export", "--out", exported.toString());

    Directly.assertSameBytes(Directly.LASTING, exported, replayed);
    for (String file : Directly.LASTING) {
      assertThat(replayed.resolve(file)).isNotEmptyFile();
    }
  }
}
