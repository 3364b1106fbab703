package io.foreknown.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is taken from under an installation, in several ways. */
interface Disaster extends AutoCloseable {
  /**
   * One way.
   *
   * @param befall makes it so, while all is at work
   * @param heal what an operator would do about it
   * @param bound until when something must have been said or gone on
   * @param isHealed whether everything must be right after that; else only a rebuild helps
   */
  record Case(String name, Runnable befall, Runnable heal, Duration bound, boolean isHealed) {}

  /** Why it cannot be tried on this machine; null: it can. */
  default @Nullable String hindrance() {
    return null;
  }

  /** Of {@code serve}. */
  default int instances() {
    return 2;
  }

  /** How long before now the claims were published, at least. */
  default Duration ageOfClaims() {
    return Duration.ZERO;
  }

  /** Before anything runs. */
  default void prepare(Installation installation) {}

  /** The same number for every installation. */
  List<Case> cases(Installation installation);

  /** After everything has ended. */
  @Override
  default void close() {}
}
