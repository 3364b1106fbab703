package io.foreknown.benchmarks.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.benchmarks.feed.AlertLives;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.CapSource;
import io.foreknown.feeds.memory.MemoryFile;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one message of a warning costs whose updates are few or many. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AlertLifeBenchmark {
  /** A multiple of the messages of either kind of warning. */
  static final int MESSAGES = 5_100;

  /** Of each warning. */
  @Param({"2", "50"})
  public int updates;

  /** Whether each update changes the area; if so, a revision holds all changes until then. */
  @Param({"false", "true"})
  public boolean changes;

  private byte[] document = {};

  /** Makes the feed. */
  @Setup
  public void write() {
    document = new AlertLives(updates, changes).document(MESSAGES).getBytes(UTF_8);
  }

  /** One message, read and published. */
  @Benchmark
  @OperationsPerInvocation(MESSAGES)
  public long message() {
    try (Memory memory = MemoryFile.temporary()) {
      return new CapSource(memory).read(new ByteArrayInputStream(document), "feed").count();
    }
  }
}
