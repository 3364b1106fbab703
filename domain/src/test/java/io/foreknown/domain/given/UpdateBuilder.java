package io.foreknown.domain.given;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an issuer said anew: by default that nothing changed. */
public final class UpdateBuilder {
  private final Span at;
  private @Nullable Span validity;
  private @Nullable Hazard hazard;
  private List<Place> targets = List.of();

  UpdateBuilder(Span at) {
    this.at = at;
  }

  public UpdateBuilder valid(String told) {
    validity = Given.span(told);
    return this;
  }

  public UpdateBuilder of(String told) {
    hazard = new Hazard(told);
    return this;
  }

  public UpdateBuilder on(Place... told) {
    targets = List.of(told);
    return this;
  }

  public Update update() {
    return new Update(at, validity, hazard, targets, Urgency.UNKNOWN, false);
  }
}
