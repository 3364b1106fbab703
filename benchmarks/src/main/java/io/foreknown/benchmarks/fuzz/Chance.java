package io.foreknown.benchmarks.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The dice for one input: the same seed, target and number throw the same. */
final class Chance {
  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Chance of(long seed, String target, long number) {
    long start = new SplittableRandom(seed * 31 + target.hashCode()).nextLong();
    return new Chance(new SplittableRandom(start ^ number).nextLong());
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Whether one of so many falls. */
  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  final <T> T among(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** Often one, seldom many. */
  int few() {
    int number = 1;
    while (number < 12 && oneIn(2)) {
      number++;
    }
    return number;
  }
}
