package io.foreknown.benchmarks.core;

import io.foreknown.benchmarks.workload.Expectation;
import io.foreknown.benchmarks.workload.Recipe;
import io.foreknown.benchmarks.workload.Workload;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the core is fed with: claims of a workload, and events that they are about. */
final class Samples {
  private static final Recipe RECIPE = Recipe.of(20_000);

  private Samples() {}

  /** Claims as they arrive. */
  static List<Claim> claims() {
    return new Workload(RECIPE).claims().toList();
  }

  /** Reports of one event, without their text. */
  static List<Reported<Claim>> reports(int number) {
    Recipe recipe = Recipe.of(16L * number).withReports(2 * number);
    Map<String, Map<String, Claim>> byEvent =
        new Workload(recipe)
            .claims()
            .filter(claim -> claim instanceof IncidentReport)
            .collect(
                Collectors.groupingBy(
                    claim -> claim.header().eventId(),
                    TreeMap::new,
                    Collectors.toMap(
                        claim -> claim.header().id(), claim -> claim, (one, last) -> last)));
    return byEvent.values().stream()
        .filter(of -> of.size() >= number)
        .flatMap(of -> of.values().stream())
        .limit(number)
        .map(Samples::reported)
        .toList();
  }

  /** Claims as their events keep them. */
  static List<Reported<Claim>> reported() {
    return claims().stream().map(Samples::reported).toList();
  }

  private static Reported<Claim> reported(Claim claim) {
    return new Reported<>(claim.withoutText(), claim.header().publishedAt());
  }

  /** Events of one claim each. */
  static List<Event> events() {
    return claims().stream()
        .flatMap(claim -> Stream.ofNullable(EventFold.of(List.of(reported(claim)))))
        .toList();
  }

  /** A warning and an incident, each from the same city. */
  record Pair(WarningEvent warning, IncidentEvent incident) {}

  /** Pairs that a meeting point brings together; some match and some do not. */
  static List<Pair> pairs() {
    Map<String, WarningEvent> warnings = new HashMap<>();
    return claims().stream().flatMap(claim -> pair(claim, warnings)).toList();
  }

  private static Stream<Pair> pair(Claim claim, Map<String, WarningEvent> warnings) {
    String city = Expectation.city(claim);
    Event event = EventFold.of(List.of(reported(claim)));
    if (claim instanceof Warning && event instanceof WarningEvent warning) {
      warnings.put(city, warning);
    }
    WarningEvent open = warnings.get(city);
    return event instanceof IncidentEvent incident && open != null
        ? Stream.of(new Pair(open, incident))
        : Stream.empty();
  }
}
