package io.foreknown.feeds.lookup;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with a file that a user has written, reported at once. */
public final class ProblemList {
  /** Reported in full; of the rest only how many they are. */
  private static final int MOST = 20;

  private ProblemList() {}

  /**
   * Fails if there is a problem.
   *
   * @throws InvalidValueException with the file and one problem per line
   */
  public static void failIfAny(String file, List<Problem> found) {
    if (found.isEmpty()) {
      return;
    }
    String given =
        found.stream().limit(MOST).map(Problem::toString).collect(Collectors.joining("\n  "));
    String rest =
        found.size() > MOST ? "\n  and %d more problems".formatted(found.size() - MOST) : "";
    throw new InvalidValueException("%s\n  %s%s".formatted(file, given, rest));
  }
}
