package io.foreknown.benchmarks.workload;

import io.foreknown.benchmarks.workload.Draw.Purpose;
import io.foreknown.domain.claim.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The claims of a recipe, in the order in which they arrive. */
public final class Workload {
  private static final Duration DISORDER = Duration.ofMinutes(10);
  private static final Duration LEAST_LATE = Duration.ofHours(1);
  private static final Duration MOST_LATE = Duration.ofDays(30);

  /** A producer that repeats itself does so soon; a newsroom revises what is not long ago. */
  private static final long REPEATED_WITHIN = 2_000;

  private static final long REVISED_WITHIN = 50_000;

  /** What is talked of is news. */
  private static final long TALKED_OF_WITHIN = 200;

  /** So many events of several reports are in the news side by side. */
  private static final long REPORTED_AT_ONCE = 8;

  private final Recipe recipe;
  private final Atlas atlas;

  /** Stores nothing. */
  public Workload(Recipe recipe) {
    this.recipe = recipe;
    this.atlas = new Atlas(Density.cities(recipe));
  }

  /** The warnings that are there before. */
  public Stream<Claim> stock() {
    return LongStream.range(0, recipe.stock()).mapToObj(this::stocked);
  }

  /** All claims after the stock. */
  public Stream<Claim> claims() {
    return LongStream.range(0, recipe.claims()).mapToObj(this::claim);
  }

  private Claim stocked(long number) {
    Draw draw = Draw.of(recipe.seed(), number, Purpose.STOCK);
    Instant published = recipe.start().minus(draw.between(LEAST_LATE, MOST_LATE));
    int city = securityCity(draw);
    return ClaimGenerator.inForceUntil(
        recipe.end().plus(MOST_LATE),
        new ClaimGenerator(atlas, city).warning("s" + number, published, draw));
  }

  /** Weather does not last for years. */
  private int securityCity(Draw draw) {
    int city = atlas.cityAt(draw.share());
    return Atlas.isStormy(city) ? city - 1 : city;
  }

  private Claim claim(long number) {
    Draw fate = fate(number);
    double share = fate.share();
    if (number > 0 && share < Recipe.DUPLICATES) {
      return claim(number - fate.upTo(Math.min(number, REPEATED_WITHIN)));
    }
    if (isFresh(number, share)) {
      return fresh(number);
    }
    long first = first(number);
    return ClaimGenerator.revised(fresh(first), 1 + number - first, published(number, fate));
  }

  private Draw fate(long number) {
    return Draw.of(recipe.seed(), number, Purpose.FATE);
  }

  private static boolean isFresh(long number, double share) {
    return number == 0 || share >= Recipe.DUPLICATES + Recipe.REVISIONS;
  }

  /** The first revision of what a later one revises. */
  private long first(long number) {
    Draw fate = fate(number);
    return isFresh(number, fate.share())
        ? number
        : first(number - fate.upTo(Math.min(number, REVISED_WITHIN)));
  }

  private Claim fresh(long number) {
    return recipe.statements() > 0 && isStatement(number) ? statement(number) : reported(number);
  }

  private boolean isStatement(long number) {
    return number > 0
        && Draw.of(recipe.seed(), number, Purpose.STATEMENT).holds(recipe.statements());
  }

  /** About the event of a claim that came not long before. */
  private Claim statement(long number) {
    Draw draw = Draw.of(recipe.seed(), number, Purpose.CONTENT);
    Instant published = published(number, draw);
    Claim about = subject(number - draw.upTo(Math.min(number, TALKED_OF_WITHIN)));
    return new Talk(about).statement("t" + number, published, draw);
  }

  /** The last before a number, or at it, that is a claim of its own. */
  private Claim subject(long number) {
    long at = number;
    while (isStatement(at) || !isFresh(at, fate(at).share())) {
      at--;
    }
    return reported(at);
  }

  private Claim reported(long number) {
    Draw draw = Draw.of(recipe.seed(), number, Purpose.CONTENT);
    Instant published = published(number, draw);
    if (draw.holds(Recipe.WARNINGS)) {
      return generator(draw).warning("w" + number, published, draw);
    }
    if (recipe.reports() == 1) {
      return generator(draw).report("i" + number, null, published, draw);
    }
    return Redated.to(published, oneOfMany(number));
  }

  /** All reports of an event agree on when it began. */
  private Claim oneOfMany(long number) {
    long first = number - number % (REPORTED_AT_ONCE * recipe.reports());
    long event = first + number % REPORTED_AT_ONCE;
    Draw draw = Draw.of(recipe.seed(), event, Purpose.EVENT);
    Instant known = inOrder(first);
    return generator(draw).report("i" + number, "e" + event, known, draw);
  }

  private ClaimGenerator generator(Draw draw) {
    return new ClaimGenerator(atlas, atlas.cityAt(draw.share()));
  }

  private Instant published(long number, Draw draw) {
    Duration late = draw.holds(recipe.late()) ? draw.between(LEAST_LATE, MOST_LATE) : Duration.ZERO;
    return inOrder(number).minus(draw.between(Duration.ZERO, DISORDER)).minus(late);
  }

  private Instant inOrder(long number) {
    return recipe.start().plusMillis(recipe.span().toMillis() * number / recipe.claims());
  }
}
