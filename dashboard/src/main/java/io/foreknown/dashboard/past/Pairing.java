package io.foreknown.dashboard.past;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.Router;
import io.foreknown.domain.route.Routes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds all matches of a set of events; compares only those that share a meeting point. */
final class Pairing {
  private final MatchRule rule;
  private final Router router;
  private final List<WarningEvent> warnings = new ArrayList<>();
  private final List<WarningEvent> everywhere = new ArrayList<>();
  private final Map<String, List<WarningEvent>> byPoint = new HashMap<>();
  private final Map<EventKey, List<Finding>> findings = new HashMap<>();

  private Pairing(MatchRules rules) {
    this.rule = new MatchRule(rules);
    this.router = new Router(rules);
  }

  /** The findings of every event that has one, each under both of its events. */
  static Map<EventKey, List<Finding>> findings(Collection<Event> events, MatchRules rules) {
    Pairing pairing = new Pairing(rules);
    events.forEach(pairing::index);
    events.forEach(pairing::pair);
    return pairing.findings;
  }

  private void index(Event event) {
    if (event instanceof WarningEvent warning) {
      Routes routes = router.routes(warning);
      warnings.add(warning);
      if (routes.everywhere()) {
        everywhere.add(warning);
      }
      routes
          .keys()
          .forEach(key -> byPoint.computeIfAbsent(key, k -> new ArrayList<>()).add(warning));
    }
  }

  private void pair(Event event) {
    if (event instanceof IncidentEvent incident) {
      for (WarningEvent warning : candidates(router.routes(incident))) {
        Match match = rule.match(warning, incident);
        if (match != null) {
          Finding finding = Finding.of(match, warning, incident);
          add(new EventKey(ClaimType.WARNING, warning.id()), finding);
          add(new EventKey(ClaimType.INCIDENT, incident.id()), finding);
        }
      }
    }
  }

  private Collection<WarningEvent> candidates(Routes incident) {
    if (incident.everywhere()) {
      return warnings;
    }
    Set<WarningEvent> candidates = new LinkedHashSet<>(everywhere);
    incident.keys().forEach(key -> candidates.addAll(byPoint.getOrDefault(key, List.of())));
    return candidates;
  }

  private void add(EventKey event, Finding finding) {
    findings.computeIfAbsent(event, key -> new ArrayList<>()).add(finding);
  }
}
