package io.foreknown.cli.replay;

import io.foreknown.producers.Item;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What claims are sent through. */
interface Engine extends AutoCloseable {
  /** Takes one item of the input. */
  void take(Item item);

  /**
   * Works off all that was taken so far.
   *
   * @param moment where the clock stands; null: at the last publication
   */
  Standing at(@Nullable Instant moment);

  @Override
  void close();

  /** What stands at a moment, until the next item is taken. */
  interface Standing {
    /** Where the clock stands. */
    Instant clock();

    /** What became of all that was taken. */
    Taken taken();

    /**
     * The lines of a topic's file: of rejections all, by where they came from; else what stands, by
     * id, without its version.
     */
    void lines(Topic topic, Consumer<byte[]> lines);
  }
}
