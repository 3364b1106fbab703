package io.foreknown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.input.Input;
import io.foreknown.operations.publish.RejectionPrinter;
import io.foreknown.operations.replay.ReplayFiles;
import io.foreknown.operations.replay.ReplayListener;
import io.foreknown.operations.work.ShutdownSignal;
import io.foreknown.operations.work.StoppedException;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.stack.StackException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows how far a replay has come, and ends it when the program is asked to stop. */
final class ReplayWatch implements ReplayListener, AutoCloseable {
  private final Console console;
  private final CompletableFuture<Void> asked;
  private final CompletableFuture<StackException> broken;
  private final RejectionPrinter rejectionPrinter;
  private final TerminalProgress reading;
  private @Nullable TerminalProgress processing;
  private long received;
  private long rejected;

  /**
   * Of a replay of these inputs.
   *
   * @param broken completes when what the replay runs on stops by itself
   */
  ReplayWatch(
      Console console,
      ShutdownSignal shutdownSignal,
      CompletableFuture<StackException> broken,
      List<Input> inputs) {
    this.console = console;
    // One for all looks, as every copy is remembered by what it is a copy of.
    this.asked = shutdownSignal.asked();
    this.broken = broken;
    this.rejectionPrinter = new RejectionPrinter(console, "rejected.ndjson");
    this.reading =
        TerminalProgress.ofBytes("reading", inputs.stream().mapToLong(Input::size).sum());
  }

  @Override
  public void check() {
    if (asked.isDone()) {
      throw new StoppedException("stopped before the end; nothing of the run stays");
    }
    if (broken.isDone()) {
      throw broken.join();
    }
  }

  @Override
  public void pause(Duration time) {
    try {
      asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    check();
  }

  @Override
  public void removed(String prefix) {
    console.note("an earlier run was killed: what it had left under %s is removed", prefix);
  }

  @Override
  public void begun(String prefix) {
    console.note("the run's topics begin with %s", prefix);
  }

  @Override
  public InputStream reading(InputStream in) {
    return reading.count(in);
  }

  @Override
  public void at(Instant publishedAt) {
    check();
    reading.show(publishedAt);
  }

  @Override
  public void waiting(long records, long sent) {
    check();
    TerminalProgress bar = processing;
    if (bar == null) {
      reading.close();
      bar = TerminalProgress.ofRecords("processing", sent);
      processing = bar;
    }
    bar.at(Math.max(0, sent - records));
  }

  @Override
  public void noted(Origin origin, String why) {
    rejectionPrinter.show("note", origin, why);
  }

  @Override
  public void refused(Rejection rejection) {
    rejectionPrinter.show(rejection);
  }

  @Override
  public void written(ReplayFiles replayFiles, JsonNode summary) {
    reading.close();
    endProcessing();
    count(summary);
    console.line(
        "%d received: %d admitted, %d superseded, %d duplicate, %d rejected; %d held, %d outside the time asked for",
        summary.path("received").asLong(),
        summary.path("admitted").asLong(),
        summary.path("superseded").asLong(),
        summary.path("duplicate").asLong(),
        summary.path("rejected").asLong(),
        summary.path("held").asLong(),
        summary.path("earlier").asLong() + summary.path("later").asLong());
    reportLinks(summary.path(Topic.LINKS.word()).asLong(), replayFiles);
    console.line(
        "%s, in %.1f s; see %s",
        CountWords.of(summary.path("matches").asLong(), "match", "matches"),
        summary.path("seconds").asDouble(),
        replayFiles.directory());
  }

  private void reportLinks(long links, ReplayFiles replayFiles) {
    if (links > 0) {
      console.line(
          "%s of events that may be one, see %s: claims on one event need the same 'event' id, or a decision that they are the same",
          CountWords.of(links, "link"),
          replayFiles.directory().resolve(ReplayFiles.file(Topic.LINKS)));
    }
  }

  /** By the last moment; what is held, or outside the time asked for, was not rejected. */
  private void count(JsonNode summary) {
    rejected = summary.path("rejected").asLong();
    received =
        Stream.of("received", "held", "earlier", "later")
            .mapToLong(name -> summary.path(name).asLong())
            .sum();
  }

  /** Fails if too much was rejected. */
  void require(RejectionOptions rejections) {
    rejections.require(rejected, received);
  }

  private void endProcessing() {
    TerminalProgress bar = processing;
    if (bar != null) {
      bar.close();
      processing = null;
    }
  }

  @Override
  public void close() {
    reading.close();
    endProcessing();
  }
}
