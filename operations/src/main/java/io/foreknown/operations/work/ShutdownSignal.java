package io.foreknown.operations.work;

import io.foreknown.operations.cluster.CommandException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Lets a command end well: Ctrl-C or a termination signal is noted, and the program waits until the
 * command has closed what it holds.
 */
public final class ShutdownSignal {
  /** How long the program waits for a command to close; who kills it should wait longer. */
  public static final long CLOSING_SECONDS = 40;

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private ShutdownSignal() {}

  /** Does the work of a command, which looks at the stop it is given. */
  public static void around(Consumer<ShutdownSignal> work) {
    ShutdownSignal shutdownSignal = new ShutdownSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdownSignal::onShutdown, "stop"));
    try {
      work.accept(shutdownSignal);
    } finally {
      shutdownSignal.closed.countDown();
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // Whether or not it closes in time, the program ends.
  private void onShutdown() {
    ask();
    try {
      closed.await(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the program to end. */
  public void ask() {
    asked.complete(null);
  }

  /** Completes when the program is asked to end. */
  public CompletableFuture<Void> asked() {
    return asked.copy();
  }

  /** Ends the command here if the program has been asked to end. */
  public void check() {
    if (asked.isDone()) {
      throw new StoppedException();
    }
  }

  /**
   * The same stream until the program is asked to end. A source reads on when all claims of the
   * item before are given, so that reading ends between items.
   */
  public InputStream gate(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        check();
        return super.read();
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        check();
        return super.read(bytes, from, length);
      }
    };
  }

  /** Waits so long; ends the command here if the program is asked to end. */
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
    throw new StoppedException();
  }

  /** Waits so long; false, and sooner, if the program is asked to end or something fails. */
  public boolean isQuietFor(
      Duration time, List<? extends CompletableFuture<? extends Throwable>> failures) {
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(failures.toArray(CompletableFuture<?>[]::new));
    try {
      CompletableFuture.anyOf(asked, first).get(time.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits until the program is asked to end; the command fails with the first failure. */
  public void await(List<? extends CompletableFuture<? extends Throwable>> failures) {
    CompletableFuture<Object> first =
        CompletableFuture.anyOf(failures.toArray(CompletableFuture<?>[]::new));
    try {
      if (CompletableFuture.anyOf(asked, first).get() instanceof Throwable failure) {
        throw new CommandException(ErrorLine.of(failure), failure);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new CommandException(String.valueOf(e.getMessage()), e);
    }
  }
}
