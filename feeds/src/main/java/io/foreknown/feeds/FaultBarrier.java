package io.foreknown.feeds;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Fault;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a fault of ours cost the one item that it is met with: whatever is thrown by work on an item
 * becomes its rejection, and the work on the next one begins.
 *
 * <p>What says nothing of the item passes: broken files and memories, a reading that is told to
 * stop, what the caller names, and all errors but an exhausted stack.
 */
public final class FaultBarrier {
  private static final Logger LOG = LoggerFactory.getLogger(FaultBarrier.class);

  private FaultBarrier() {}

  /**
   * Does the work.
   *
   * @param origin of the item
   * @param onFault what stands for the result when the work has thrown
   */
  public static <T> T around(
      Origin origin, Supplier<? extends T> work, Function<? super Rejection, ? extends T> onFault) {
    return around(() -> origin, work, onFault, List.of());
  }

  /**
   * The same where the work asks something else, which can break too.
   *
   * @param other what is thrown then, which passes
   */
  public static <T> T around(
      Origin origin,
      Supplier<? extends T> work,
      Function<? super Rejection, ? extends T> onFault,
      Class<? extends RuntimeException> other) {
    return around(() -> origin, work, onFault, List.of(other));
  }

  /** The same where only the work itself comes to the place of the item. */
  static <T> T around(
      Supplier<Origin> origin,
      Supplier<? extends T> work,
      Function<? super Rejection, ? extends T> onFault) {
    return around(origin, work, onFault, List.of());
  }

  private static <T> T around(
      Supplier<Origin> origin,
      Supplier<? extends T> work,
      Function<? super Rejection, ? extends T> onFault,
      List<Class<? extends RuntimeException>> others) {
    try {
      return work.get();
    } catch (UncheckedIOException | CancellationException | MVStoreException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (e instanceof RuntimeException thrown
          && others.stream().anyMatch(other -> other.isInstance(thrown))) {
        throw thrown;
      }
      Origin place = origin.get();
      LOG.debug("{}: a fault of Foreknown", place, e);
      return onFault.apply(rejection(e, place));
    }
  }

  /** Opens a document; where that fails, the rejection is all that it holds. */
  public static Stream<Item> document(String file, Supplier<Stream<Item>> opening) {
    return around(Origin.of(file, 1), opening, fault -> Stream.<Item>of(new Item.Refused(fault)));
  }

  private static Rejection rejection(Throwable fault, Origin origin) {
    return new Rejection(
        Reason.FAULT, List.of(Fault.problem(fault)), null, origin, ByteBuffer.allocate(0));
  }
}
