package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.time.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When claims say that something was; those that do not say do not count. */
final class Spans<C extends Claim> implements EventAspect<C> {
  private final Agreement agreement = new Agreement();
  private final Function<C, @Nullable Span> span;

  Spans(Function<C, @Nullable Span> span) {
    this.span = span;
  }

  /** Null when no claim says. */
  @Nullable AgreedSpan agreed() {
    return agreement.agreed();
  }

  @Override
  public void add(Reported<C> reported) {
    Span given = span.apply(reported.claim());
    if (given != null) {
      agreement.add(given);
    }
  }

  @Override
  public void remove(Reported<C> reported) {
    Span given = span.apply(reported.claim());
    if (given != null) {
      agreement.remove(given);
    }
  }
}
