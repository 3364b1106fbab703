package io.foreknown.domain.score;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.WarningEvent;
import java.util.List;
import java.util.stream.Stream;

/** The scorecards that are declared; every issuer that none of them names gets one of its own. */
public record ScoreSpecs(List<ScoreSpec> declared) {
  /** No scorecard is declared. */
  public static final ScoreSpecs NONE = new ScoreSpecs(List.of());

  /** Copies the list. */
  public ScoreSpecs {
    declared = List.copyOf(declared);
  }

  /** The spec with this id: declared, or of the issuer that the id names. */
  public ScoreSpec named(String id) {
    return declared.stream()
        .filter(spec -> spec.id().equals(id))
        .findFirst()
        .orElseGet(() -> ScoreSpec.ofIssuer(ScoreSpec.issuerOf(id)));
  }

  /** The specs that may count an event. */
  public Stream<ScoreSpec> of(Event event) {
    if (event instanceof WarningEvent warning && hasNoSpec(warning.issuer().id())) {
      return Stream.concat(declared.stream(), Stream.of(ScoreSpec.ofIssuer(warning.issuer().id())));
    }
    return declared.stream();
  }

  private boolean hasNoSpec(String issuer) {
    return declared.stream().noneMatch(spec -> spec.issuers().contains(issuer));
  }
}
