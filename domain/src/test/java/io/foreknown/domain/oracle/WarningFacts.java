package io.foreknown.domain.oracle;

import static java.util.Objects.requireNonNull;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.oracle.Oracle.Active;
import io.foreknown.domain.place.Place;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What section 3.1 asks of a warning event. */
record WarningFacts(
    String event,
    Audience audience,
    boolean exercise,
    List<PhaseFacts> phases,
    List<Party> suspects,
    Instant firstPublished,
    Set<String> evidence) {
  static WarningFacts of(List<Active> active) {
    Folded<Warning> fold = Folded.of(active, Warning.class);
    boolean isPublic =
        fold.claims().stream().anyMatch(claim -> claim.audience() == Audience.PUBLIC);
    return new WarningFacts(
        fold.event(),
        isPublic ? Audience.PUBLIC : Audience.PRIVATE,
        fold.claims().stream().anyMatch(claim -> Boolean.TRUE.equals(claim.exercise())),
        PhaseFacts.of(
            requireNonNull(fold.agreed(Warning::issued)),
            fold.hazard(Warning::hazard),
            fold.united(Warning::targets, Place::id),
            fold.agreed(Warning::validity),
            fold.claims()),
        fold.united(Warning::suspects, Party::id),
        fold.firstPublished(),
        fold.evidence());
  }
}
