package io.foreknown.benchmarks.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Warning;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.CapSource;
import io.foreknown.feeds.memory.MemoryFile;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertLivesTest {
  private static List<Warning> read(AlertLives lives, int messages) {
    byte[] document = lives.document(messages).getBytes(UTF_8);
    try (Memory memory = MemoryFile.temporary()) {
      return new CapSource(memory)
          .read(new ByteArrayInputStream(document), "feed")
          .map(item -> (Warning) ((Item.Accepted) item).claim())
          .toList();
    }
  }

  @Test
  void everyMessageIsARevisionWithAllChangesSoFar() {
    assertThat(read(new AlertLives(2, true), 6))
        .extracting(warning -> warning.updates().size())
        .containsExactly(0, 1, 2, 0, 1, 2);
  }

  @Test
  void messagesThatRepeatChangeNothing() {
    assertThat(read(new AlertLives(2, false), 3))
        .extracting(warning -> warning.updates().size())
        .containsExactly(0, 0, 0);
    assertThat(read(new AlertLives(50, false), 51)).hasSize(51);
  }
}
