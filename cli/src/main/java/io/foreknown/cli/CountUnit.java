package io.foreknown.cli;

import java.util.List;
import java.util.Locale;

/** What is counted, in words. */
enum CountUnit {
  BYTES(List.of(" B", " kB", " MB", " GB", " TB")),
  RECORDS(List.of(" records"));

  private static final double STEP = 1_000;

  /** Each a thousand times the one before. */
  private final List<String> names;

  CountUnit(List<String> names) {
    this.names = names;
  }

  /** For instance {@code 12.3 MB}. */
  String of(long count) {
    int power = power(count);
    return number(count, power) + names.get(power);
  }

  /** For instance {@code 0.4/27.0 MB}. */
  String of(long part, long whole) {
    int power = power(whole);
    return number(part, power) + "/" + number(whole, power) + names.get(power);
  }

  private int power(long count) {
    int power = 0;
    double rest = count;
    while (power < names.size() - 1 && rest >= STEP) {
      rest /= STEP;
      power++;
    }
    return power;
  }

  private static String number(long count, int power) {
    return power == 0
        ? Long.toString(count)
        : String.format(Locale.ROOT, "%.1f", count / Math.pow(STEP, power));
  }
}
