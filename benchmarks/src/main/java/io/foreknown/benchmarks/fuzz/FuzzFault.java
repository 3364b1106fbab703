package io.foreknown.benchmarks.fuzz;

import io.foreknown.domain.InvalidValueException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is wrong with what came of an input.
 *
 * @param kind the same for the same fault
 */
record FuzzFault(String kind, String detail) {
  private static final String PRODUCT = "io.foreknown.";
  private static final String OWN = FuzzFault.class.getPackageName();
  private static final int LINES = 30;

  /** Of something that was thrown: where our code was when it happened. */
  static FuzzFault of(Throwable thrown) {
    String place =
        Arrays.stream(thrown.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(PRODUCT))
            .filter(frame -> !frame.getClassName().startsWith(OWN))
            .filter(frame -> !frame.getClassName().equals(InvalidValueException.class.getName()))
            .findFirst()
            .map(frame -> frame.getClassName() + "#" + frame.getMethodName())
            .orElse("nowhere of ours");
    String trace =
        Arrays.stream(thrown.getStackTrace())
            .limit(LINES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
    return new FuzzFault(
        "thrown: %s at %s".formatted(thrown.getClass().getSimpleName(), place), thrown + trace);
  }

  /** Of a result; what comes before the first colon, or digit, is its kind. */
  static FuzzFault of(String given) {
    return new FuzzFault(given.split("[:\\d]", 2)[0].strip(), given);
  }
}
