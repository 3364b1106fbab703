package io.foreknown.operations.replay;

import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.feeds.Item;
import io.foreknown.operations.input.RowFile;
import io.foreknown.operations.input.RowSink;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What claims are sent through. */
interface Engine extends AutoCloseable {
  /** Takes one item of the input. */
  void take(Item item);

  /** Whether it takes rows for plain claims, now. */
  default boolean takesRows() {
    return false;
  }

  /** Takes a row; see {@link RowSink#row}. The file stays open until the engine is closed. */
  default void take(PlainClaim row, RowFile file, long offset, int length, long line) {
    take(file.again(offset, length, line));
  }

  /**
   * Works off all that was taken so far.
   *
   * @param moment where the clock stands; null: at the last publication
   */
  EngineState at(@Nullable Instant moment);

  @Override
  void close();

  /** What stands at a moment, until the next item is taken. */
  interface EngineState {
    /** Where the clock stands. */
    Instant clock();

    /** What became of all that was taken. */
    IntakeCounts intakeCounts();

    /**
     * The lines of a topic's file: of rejections all, by where they came from; else what stands, by
     * id, without its version.
     */
    void lines(Topic topic, Consumer<Chunk> chunks);
  }
}
