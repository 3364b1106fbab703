package io.foreknown.domain.event;

import io.foreknown.domain.Bag;
import io.foreknown.domain.claim.Claim;
import org.jspecify.annotations.Nullable;

/** The values of one kind that claims give; those that give null do not count. */
final class ClaimValues<C extends Claim, T extends Comparable<? super T>>
    implements EventAspect<C> {
  /** What one claim gives. */
  interface Giving<C extends Claim, T> {
    @Nullable T of(Reported<C> reported);
  }

  private final Bag<T> values = new Bag<>();
  private final Giving<C, T> given;

  ClaimValues(Giving<C, T> given) {
    this.given = given;
  }

  Bag<T> all() {
    return values;
  }

  @Override
  public void add(Reported<C> reported) {
    T value = given.of(reported);
    if (value != null) {
      values.add(value);
    }
  }

  @Override
  public void remove(Reported<C> reported) {
    T value = given.of(reported);
    if (value != null) {
      values.remove(value);
    }
  }
}
