package io.foreknown.domain.given;

import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.score.Policy;
import io.foreknown.domain.score.ScoreSpec;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scorecard's spec: by default one that counts everything, within the horizon. */
public final class ScoreSpecBuilder {
  private final String id;
  private Set<String> issuers = Set.of();
  private @Nullable Hazard hazard;
  private @Nullable String place;
  private @Nullable Instant from;
  private @Nullable Instant to;
  private Policy policy = Policy.WITHIN_HORIZON;
  private boolean incidents = true;

  ScoreSpecBuilder(String id) {
    this.id = id;
  }

  public ScoreSpecBuilder ofIssuers(String... given) {
    issuers = Set.of(given);
    return this;
  }

  public ScoreSpecBuilder of(String given) {
    hazard = new Hazard(given);
    return this;
  }

  public ScoreSpecBuilder in(String given) {
    place = given;
    return this;
  }

  public ScoreSpecBuilder from(String given) {
    from = Instant.parse(given);
    return this;
  }

  public ScoreSpecBuilder to(String given) {
    to = Instant.parse(given);
    return this;
  }

  public ScoreSpecBuilder inWindow() {
    policy = Policy.IN_WINDOW;
    return this;
  }

  public ScoreSpecBuilder withoutIncidents() {
    incidents = false;
    return this;
  }

  public ScoreSpec spec() {
    return new ScoreSpec(id, issuers, hazard, place, from, to, policy, incidents);
  }
}
