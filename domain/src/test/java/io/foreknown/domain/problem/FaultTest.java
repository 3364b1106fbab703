package io.foreknown.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void saysWhoseItIsWhatWasThrownAndWhere() {
    assertThat(Fault.problem(new IllegalStateException("no side")).message())
        .startsWith("a fault of Foreknown, not of the item; please report it: ")
        .contains("java.lang.IllegalStateException no side, at io.foreknown.")
        .contains("FaultTest.java:");
  }

  @Test
  void needsNoWordsAndNoLineOfOurs() {
    ArithmeticException foreign = new ArithmeticException();
    foreign.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "c", "B.java", 7)});
    ArithmeticException bare = new ArithmeticException();
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(Fault.problem(foreign).message())
        .endsWith("java.lang.ArithmeticException, at a.B.c(B.java:7)");
    assertThat(Fault.problem(bare).message()).endsWith("at an unknown place");
  }
}
