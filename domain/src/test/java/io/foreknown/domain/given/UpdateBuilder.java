package io.foreknown.domain.given;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
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

  public UpdateBuilder valid(String given) {
    validity = Given.span(given);
    return this;
  }

  public UpdateBuilder of(String given) {
    hazard = new Hazard(given);
    return this;
  }

  public UpdateBuilder on(Place... given) {
    targets = List.of(given);
    return this;
  }

  public Update update() {
    return new Update(at, validity, hazard, targets, CapLevels.UNKNOWN, false);
  }
}
