package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.given.AnyPlain;
import io.foreknown.domain.match.ActorRelation;
import io.foreknown.domain.match.MatchRow;
import io.foreknown.domain.match.PlaceRelation;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.match.Ruling;
import io.foreknown.domain.plain.PlainReport;
import io.foreknown.domain.plain.PlainWarning;
import io.foreknown.operations.disk.SortedLines;
import io.foreknown.schemas.json.JsonBytes;
import io.foreknown.schemas.mapping.PlainOutputLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;

/** Lines of rows and other lines come out in one order, however many there are of either. */
class PlainListTest {
  private final Random chance = new Random(18);
  private final Map<String, String> expected = new TreeMap<>();

  @Example
  void otherLinesStandAmongRows() {
    assertThat(written(5_000, 40)).isEqualTo(expected());
  }

  @Example
  void thereMayBeMoreOtherLinesThanRows() {
    assertThat(written(40, 5_000)).isEqualTo(expected());
  }

  @Example
  void allMayBeRows() {
    assertThat(written(2_048, 0)).isEqualTo(expected());
  }

  @Example
  void noneMayBeRows() {
    assertThat(written(0, 3)).isEqualTo(expected());
  }

  private List<String> expected() {
    return List.copyOf(expected.values());
  }

  private List<String> written(int rows, int others) {
    PlainList<PlainMatch> list =
        new PlainList<>(
            PlainOutputLines::matches,
            PlainMatch::high,
            (one, other) -> one.id().compareTo(other.id()),
            PlainMatch::id);
    PlainWarning warning = AnyPlain.warningRow().sample();
    PlainReport report = AnyPlain.reportRow().sample();
    MatchRow row = Rules.shipped().rules().rows().get(0);
    for (int i = 0; i < rows; i++) {
      PlainMatch match =
          new PlainMatch(
              chance.nextLong(),
              chance.nextLong(),
              warning,
              report,
              Ruling.MATCH,
              PlaceRelation.AREA,
              ActorRelation.UNKNOWN,
              row,
              List.of());
      list.add(match);
      JsonBytes line = new JsonBytes(16);
      new PlainOutputLines(line).match(match);
      expected.put(match.id(), new String(line.toBytes(), UTF_8).strip());
    }
    List<String> lines = new ArrayList<>();
    try (SortedLines sorted = SortedLines.under(Path.of("target"))) {
      for (int i = 0; i < others; i++) {
        String id = new Bits(chance.nextLong(), chance.nextLong()).toString();
        sorted.add(id, id.getBytes(UTF_8));
        expected.put(id, id);
      }
      list.write(
          sorted,
          chunk -> {
            String text = text(chunk);
            assertThat(text.lines().count()).isEqualTo(chunk.lines());
            text.lines().forEach(lines::add);
          });
    }
    return lines;
  }

  private static String text(Chunk chunk) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      chunk.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }
}
