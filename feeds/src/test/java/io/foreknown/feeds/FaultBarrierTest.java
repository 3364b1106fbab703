package io.foreknown.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultBarrierTest {
  /** Pieces by what is thrown when they are read; one that is null is read without fault. */
  private record Thrown(long line, @Nullable Throwable thrown) implements Piece {
    Item read() {
      throwIfAny(thrown);
      return new Item.Unclaimed(Origin.of("feed", line), "is read");
    }
  }

  /** Cuts a file of three lines, of which the second does harm. */
  private static final class Lines implements Splitter<Thrown> {
    private final Queue<Thrown> left;
    private final @Nullable Throwable cutting;
    private long line;

    Lines(@Nullable Throwable reading, @Nullable Throwable cutting) {
      this.left =
          new ArrayDeque<>(
              List.of(new Thrown(1, null), new Thrown(2, reading), new Thrown(3, null)));
      this.cutting = cutting;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public @Nullable Thrown next() {
      line++;
      if (line == 2) {
        throwIfAny(cutting);
      }
      return left.poll();
    }

    List<String> told() {
      return items("feed", piece -> Stream.of(piece.read())).map(FaultBarrierTest::told).toList();
    }
  }

  private static void throwIfAny(@Nullable Throwable thrown) {
    if (thrown instanceof RuntimeException one) {
      throw one;
    }
    if (thrown instanceof Error one) {
      throw one;
    }
  }

  private static String told(Item item) {
    return item instanceof Item.Refused refused
        ? "%d %s".formatted(refused.rejection().origin().line(), refused.rejection().reason())
        : "read";
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new IllegalArgumentException("odd"),
        new ArithmeticException("long overflow"),
        new StringIndexOutOfBoundsException(-1),
        new NullPointerException(),
        new StackOverflowError());
  }

  static Stream<Throwable> othersFaults() {
    return Stream.of(
        new UncheckedIOException(new IOException("disk")),
        new CancellationException("stopped"),
        new MVStoreException(1, "memory"),
        new OutOfMemoryError("heap"),
        new AssertionError("Java"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultCostsThePieceThatItIsMetIn(Throwable fault) {
    assertThat(new Lines(fault, null).told()).containsExactly("read", "2 FAULT", "read");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theFileEndsWhereTheCutterMeetsAFault(Throwable fault) {
    assertThat(new Lines(null, fault).told()).containsExactly("read", "2 FAULT");
  }

  @ParameterizedTest
  @MethodSource("othersFaults")
  void whatSaysNothingOfTheItemFailsLoudly(Throwable broken) {
    assertThatThrownBy(() -> new Lines(broken, null).told()).isSameAs(broken);
    assertThatThrownBy(() -> new Lines(null, broken).told()).isSameAs(broken);
  }

  @Test
  void theRejectionSaysWhoseFaultItIsWhatAndWhere() {
    Rejection rejection =
        FaultBarrier.around(
            Origin.of("feed", 7), () -> rejection("x".substring(2)), fault -> fault);

    assertThat(rejection.reason()).isEqualTo(Reason.FAULT);
    assertThat(rejection.origin()).isEqualTo(Origin.of("feed", 7));
    assertThat(rejection.problems().get(0).toString())
        .startsWith("a fault of Foreknown, not of the item; please report it: ")
        .contains("java.lang.StringIndexOutOfBoundsException begin 2, end 1, length 1, at ")
        .contains(FaultBarrierTest.class.getName() + ".")
        .contains("FaultBarrierTest.java:");
  }

  private static Rejection rejection(String never) {
    throw new AssertionError(never);
  }

  @Test
  void whatTheCallerNamesPasses() {
    RuntimeException broken = new ConcurrentModificationException("broker");

    assertThatThrownBy(() -> around(broken, ConcurrentModificationException.class))
        .isSameAs(broken);
    assertThat(around(broken, ArithmeticException.class)).isEqualTo(Reason.FAULT);
  }

  private static Reason around(RuntimeException thrown, Class<? extends RuntimeException> passing) {
    return FaultBarrier.around(
        Origin.of("feed", 1),
        () -> {
          throw thrown;
        },
        Rejection::reason,
        passing);
  }

  @Test
  void aFaultWithoutATraceIsReportedToo() {
    NullPointerException fault = new NullPointerException();
    fault.setStackTrace(new StackTraceElement[0]);

    assertThat(problem(fault)).endsWith(": java.lang.NullPointerException, at an unknown place");
  }

  @Test
  void aFaultOutsideOfOurOwnCodeIsReportedByItsOwnLine() {
    NullPointerException fault = new NullPointerException();
    fault.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("java.lang.String", "strip", "S.java", 3)});

    assertThat(problem(fault)).endsWith(", at java.lang.String.strip(S.java:3)");
  }

  private static String problem(RuntimeException fault) {
    return FaultBarrier.around(
        Origin.of("feed", 1),
        () -> {
          throw fault;
        },
        rejection -> rejection.problems().get(0).toString());
  }
}
