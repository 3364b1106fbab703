package io.foreknown.benchmarks.workload;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matches that must come out, by the pure rules. Every pair within a city is tried; cities are
 * made so that nothing matches across them, which a test with all pairs shows.
 */
public final class Expectation {
  /** So many claims are held in memory at once, at most about. */
  private static final long AT_ONCE = 1_000_000;

  private static final MatchRule RULE = new MatchRule(MatchRules.shipped());

  private Expectation() {}

  /** How many matches of any kind stand after all claims. */
  public static long matches(Recipe recipe) {
    Workload workload = new Workload(recipe);
    int passes = (int) ((recipe.claims() + recipe.stock()) / AT_ONCE) + 1;
    long matches = 0;
    for (int pass = 0; pass < passes; pass++) {
      matches += matches(workload, pass, passes);
    }
    return matches;
  }

  private static long matches(Workload workload, int pass, int passes) {
    Map<String, NewestClaims> cities = new HashMap<>();
    Stream.concat(workload.stock(), workload.claims())
        .filter(claim -> !(claim instanceof Statement))
        .forEach(
            claim -> {
              String city = city(claim);
              if (Math.floorMod(city.hashCode(), passes) == pass) {
                cities.computeIfAbsent(city, any -> new NewestClaims()).add(claim);
              }
            });
    return cities.values().stream().mapToLong(city -> pairs(city.events())).sum();
  }

  /** How many of all these events match each other. */
  static long pairs(Collection<Event> events) {
    List<WarningEvent> warnings = only(WarningEvent.class, events);
    List<IncidentEvent> incidents = only(IncidentEvent.class, events);
    return warnings.stream()
        .flatMap(warning -> incidents.stream().map(incident -> RULE.match(warning, incident)))
        .filter(Objects::nonNull)
        .count();
  }

  private static <T> List<T> only(Class<T> type, Collection<Event> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The id of the city that a claim of a workload is about. */
  public static String city(Claim claim) {
    if (claim instanceof Warning warning) {
      return city(warning.targets().get(0));
    }
    if (claim instanceof IncidentReport report) {
      return city(report.places().get(0));
    }
    throw new IllegalArgumentException("a workload has no " + claim.type());
  }

  private static String city(Place place) {
    return place.level() == Level.CITY ? place.id() : place.lineage().get(0);
  }

  /** The newest revision of each claim. */
  static final class NewestClaims {
    private final Map<String, Reported<Claim>> claims = new HashMap<>();

    void add(Claim claim) {
      claims.merge(
          claim.type() + claim.header().id(),
          new Reported<>(claim, claim.header().publishedAt()),
          NewestClaims::newest);
    }

    private static Reported<Claim> newest(Reported<Claim> one, Reported<Claim> other) {
      Claim claim =
          other.claim().header().revision() > one.claim().header().revision()
              ? other.claim()
              : one.claim();
      boolean later = one.firstPublished().isAfter(other.firstPublished());
      return new Reported<>(claim, later ? other.firstPublished() : one.firstPublished());
    }

    Collection<Event> events() {
      return claims.values().stream()
          .collect(Collectors.groupingBy(reported -> EventKey.of(reported.claim())))
          .values()
          .stream()
          .flatMap(of -> Stream.ofNullable(EventFold.of(of)))
          .toList();
    }
  }
}
