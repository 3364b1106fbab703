package io.foreknown.benchmarks.workload;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** The dice for one thing: the same seed, number and purpose throw the same. */
final class Draw {
  private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Draw of(long seed, long number, Purpose purpose) {
    return new Draw((seed * 31 + purpose.salt) * ODD ^ (number + 1) * -7046029254386353131L);
  }

  /** What dice are thrown for; each has dice of its own. */
  enum Purpose {
    FATE(0),
    CONTENT(1),
    EVENT(2),
    STOCK(3),
    STATEMENT(4);

    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }

  double share() {
    return random.nextDouble();
  }

  boolean holds(double share) {
    return random.nextDouble() < share;
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** From 1 to the bound. */
  long upTo(long bound) {
    return 1 + random.nextLong(bound);
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  Duration between(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }
}
