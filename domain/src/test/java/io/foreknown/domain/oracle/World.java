package io.foreknown.domain.oracle;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.given.ReportBuilder;
import io.foreknown.domain.given.WarningBuilder;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** A dozen claims about a few warnings and incidents, in random order, with what they turn on. */
public final class World {
  private static final int CLAIMS = 12;
  private static final int REVISIONS = 3;

  private static final List<Party> ACTORS =
      List.of(
          party("isis-k", "islamic-state", "islamists"),
          party("islamic-state", "islamists"),
          party("islamists"),
          party("legion", "volunteers"),
          party("volunteers"));

  private final Random random;
  private final List<Place> land;
  private final Times times;
  private final List<Claim> claims = new ArrayList<>();

  private World(Random random, MatchRules rules) {
    this.random = random;
    this.land = Land.of(random, rules);
    this.times = new Times(random);
  }

  /** The claims of any world; no two differ under one id and revision. */
  public static Arbitrary<List<Claim>> claims(MatchRules rules) {
    return Arbitraries.randomValue(random -> new World(random, rules).filled());
  }

  private List<Claim> filled() {
    Set<String> revisions = new HashSet<>();
    for (int i = 0; i < CLAIMS; i++) {
      boolean isWarning = random.nextBoolean();
      String id = (isWarning ? "w" : "i") + random.nextInt(5);
      int revision = 1 + (random.nextInt(3) == 0 ? random.nextInt(REVISIONS) : 0);
      if (revisions.add(id + "@" + revision)) {
        claims.add(claim(isWarning, id, revision));
      }
    }
    return claims;
  }

  private Claim claim(boolean isWarning, String id, int revision) {
    Claim claim = isWarning ? warning(id, revision) : report(id, revision);
    return random.nextInt(12) == 0 ? new Retraction(claim.header(), claim.type()) : claim;
  }

  private Claim warning(String id, int revision) {
    WarningBuilder warning =
        aWarning(id)
            .revision(revision)
            .published(times.moment())
            .ofEvent(event())
            .of(hazard())
            .issued(times.span())
            .valid(random.nextInt(3) == 0 ? null : times.span())
            .suspecting(actors())
            .on(places());
    if (random.nextInt(12) == 0) {
      warning.asExercise();
    } else if (random.nextInt(6) == 0) {
      warning.asNoExercise();
    }
    if (random.nextInt(8) == 0) {
      warning.cancelled("2024-03-05");
    }
    for (int i = random.nextInt(6) - 2; i > 0; i--) {
      warning.updated(update());
    }
    return random.nextBoolean() ? warning.inPublic().claim() : warning.claim();
  }

  private Update update() {
    Span at = random.nextInt(4) == 0 ? times.span() : Span.at(times.moment());
    return random.nextInt(5) == 0
        ? Update.end(at)
        : new Update(
            at,
            random.nextInt(3) == 0 ? times.span() : null,
            random.nextInt(5) == 0 ? new Hazard(hazard()) : null,
            random.nextInt(2) == 0 ? List.of(places()) : List.of(),
            CapLevels.UNKNOWN,
            false);
  }

  private Claim report(String id, int revision) {
    ReportBuilder report =
        aReport(id)
            .revision(revision)
            .published(times.moment())
            .ofEvent(event())
            .of(hazard())
            .that(outcome())
            .began(times.span())
            .on(places());
    Party[] actors = actors();
    return actors.length == 0 ? report.claim() : report.by(actors).claim();
  }

  /** Warnings and incidents share the ids of events, for each kind has a namespace of its own. */
  private @Nullable String event() {
    return any(null, null, null, "crocus", "alert");
  }

  private String hazard() {
    return any(
        "security",
        "security.terrorism",
        "security.terrorism",
        "security.terrorism.bombing",
        "securities",
        "met",
        "met.tornado");
  }

  private IncidentOutcome outcome() {
    return any(
        IncidentOutcome.OCCURRED,
        IncidentOutcome.OCCURRED,
        IncidentOutcome.FOILED,
        IncidentOutcome.DISPROVED);
  }

  private Party[] actors() {
    return random
        .ints(random.nextInt(3), 0, ACTORS.size())
        .distinct()
        .mapToObj(ACTORS::get)
        .toArray(Party[]::new);
  }

  private Place[] places() {
    return random
        .ints(1 + random.nextInt(2), 0, land.size())
        .distinct()
        .mapToObj(land::get)
        .toArray(Place[]::new);
  }

  @SafeVarargs
  private <T extends @Nullable Object> T any(T... values) {
    return values[random.nextInt(values.length)];
  }
}
