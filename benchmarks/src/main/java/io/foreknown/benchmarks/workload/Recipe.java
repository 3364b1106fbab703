package io.foreknown.benchmarks.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * What a workload is made of.
 *
 * @param seed two workloads of one recipe are equal
 * @param claims how many records, after the stock
 * @param stock warnings that come first and stay open until after the last claim
 * @param days over which the claims are published; the more, the fewer warnings are open at once
 * @param late share of the claims that arrive hours to 30 days after their publication time
 * @param reports of one incident event, reported one after the other
 * @param statements share of the claims that are statements about the events of the others
 */
public record Recipe(
    long seed, long claims, long stock, int days, double late, int reports, double statements) {
  /** Share of the claims that repeat an earlier record, byte for byte. */
  public static final double DUPLICATES = 0.01;

  /** Share of the claims that revise an earlier one. */
  public static final double REVISIONS = 0.05;

  /** Share of the claims, but for statements, that are warnings; the others report incidents. */
  public static final double WARNINGS = 0.2;

  /** What the places are so many for. */
  public static final double MATCHES_PER_CLAIM = 1.25;

  /** Shipped rule for {@code security}: how long a warning stays open after it was given. */
  static final int OPEN_DAYS = 30;

  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

  /** Refuses what no workload can be made of. */
  public Recipe {
    if (claims < 1 || stock < 0 || days < 1 || reports < 1) {
      throw new IllegalArgumentException(
          "claims, days and reports are 1 or more, the stock 0 or more");
    }
    if (late < 0 || late > 1 || statements < 0 || statements >= 1) {
      throw new IllegalArgumentException("late is a share from 0 to 1, statements one below 1");
    }
  }

  /** Some months of news, in which warnings open and close. */
  public static Recipe of(long claims) {
    return new Recipe(1, claims, 0, 120, 0.05, 1, 0);
  }

  /** The same over so many days that about this many of its warnings are open at once. */
  public Recipe withOpenAtOnce(long number) {
    long most = Math.max(1, Math.round(reported() * WARNINGS * OPEN_DAYS / number));
    return new Recipe(seed, claims, stock, (int) most, late, reports, statements);
  }

  /** The same with warnings that are open from the beginning. */
  public Recipe withStock(long number) {
    return new Recipe(seed, claims, number, days, late, reports, statements);
  }

  /** The same with another share of late claims. */
  public Recipe withLate(double share) {
    return new Recipe(seed, claims, stock, days, share, reports, statements);
  }

  /** The same with so many reports of each incident event. */
  public Recipe withReports(int number) {
    return new Recipe(seed, claims, stock, days, late, number, statements);
  }

  /** The same with another share of statements. */
  public Recipe withStatements(double share) {
    return new Recipe(seed, claims, stock, days, late, reports, share);
  }

  /** How many of the claims are about to be warnings or reports; revisions and repeats included. */
  double reported() {
    return claims * (1 - statements);
  }

  Duration span() {
    return Duration.ofDays(days);
  }

  /** When the last claim is published, at the latest. */
  public Instant end() {
    return END;
  }

  Instant start() {
    return END.minus(span());
  }
}
