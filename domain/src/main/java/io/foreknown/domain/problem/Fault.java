package io.foreknown.domain.problem;

import java.util.Arrays;
import java.util.List;

/** A fault of the program, in words for those whose record met it. */
public final class Fault {
  private static final String OURS = "io.foreknown.";

  private Fault() {}

  /** Says whose fault it is, what was thrown and where. */
  public static Problem problem(Throwable thrown) {
    String message =
        "a fault of Foreknown, not of the item; please report it: %s%s, at %s"
            .formatted(thrown.getClass().getName(), words(thrown), place(thrown));
    return new Problem("", message);
  }

  private static String words(Throwable thrown) {
    return thrown.getMessage() == null ? "" : " " + thrown.getMessage();
  }

  /** The innermost line of our own; a virtual machine may leave all of them out. */
  private static String place(Throwable thrown) {
    List<StackTraceElement> trace = Arrays.asList(thrown.getStackTrace());
    return trace.stream()
        .filter(line -> line.getClassName().startsWith(OURS))
        .findFirst()
        .or(() -> trace.stream().findFirst())
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }
}
