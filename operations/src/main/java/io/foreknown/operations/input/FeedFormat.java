package io.foreknown.operations.input;

import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.mapping.Mapping;
import io.foreknown.feeds.memory.MemoryFile;
import io.foreknown.feeds.memory.MemoryOnDemand;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A format, and how it is read.
 *
 * @param state directory of what the format remembers; null: it starts with nothing, and forgets
 * @param mapping how tables are read; asked for by the format that cannot do without one
 * @param completion fills in claims; asked for once the format is opened
 * @param policy what is the recipient's to decide about alerts
 */
public record FeedFormat(
    Format format,
    @Nullable Path state,
    Supplier<Mapping> mapping,
    Supplier<Completion> completion,
    AlertPolicy policy)
    implements SourceFormat {
  /** One that mends what can be mended. */
  public FeedFormat(
      Format format,
      @Nullable Path state,
      Supplier<Mapping> mapping,
      Supplier<Completion> completion) {
    this(format, state, mapping, completion, AlertPolicy.SHIPPED);
  }

  /** The same with another policy. */
  public FeedFormat with(AlertPolicy other) {
    return new FeedFormat(format, state, mapping, completion, other);
  }

  /** Claims, a line each, as they are given. */
  public static FeedFormat claims() {
    return new FeedFormat(
        Format.NDJSON,
        null,
        () -> {
          throw new IllegalStateException("claims need no mapping");
        },
        () -> Completion.NONE);
  }

  @Override
  public String label() {
    return format.label();
  }

  @Override
  public String accepted() {
    return format.accepted();
  }

  @Override
  public FeedFormat keptIn(Path directory) {
    return new FeedFormat(format, directory, mapping, completion, policy);
  }

  /**
   * Opens the format, for many documents and as long as the caller wants.
   *
   * @param clock decides whether the embargo of a story has ended
   */
  public OpenFormat open(InstantSource clock) {
    Memory memory =
        new MemoryOnDemand(
            () -> state == null ? MemoryFile.temporary() : MemoryFile.in(state, format.label()));
    return new OpenFormat(
        format.open(new Setup(memory, mapping, clock, policy)), memory, completion.get());
  }
}
