package io.foreknown.dashboard.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Board;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Linking;
import io.foreknown.domain.history.Pairing;
import io.foreknown.domain.history.ScoreSums;
import io.foreknown.domain.index.Surveyor;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.schemas.mapping.OutputJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the views of one past moment. */
final class PastBoard {
  private final Yardsticks yardsticks;
  private final Instant moment;
  private final Surveyor surveyor;
  private final Board board = new Board(Integer.MAX_VALUE);
  private final ScoreSums scores = new ScoreSums();

  PastBoard(Yardsticks yardsticks, Instant moment) {
    this.yardsticks = yardsticks;
    this.moment = moment;
    this.surveyor = new Surveyor(yardsticks.rules(), yardsticks.links());
  }

  /** The views of what follows from these claims, none of them published later. */
  Views views(List<Published> claims) {
    claims.forEach(board::claim);
    board.nameEvents();
    Collection<Event> events = board.events();
    Map<EventKey, List<Finding>> findings = findings(events);
    events.forEach(event -> judge(event, findings.getOrDefault(key(event), List.of())));
    tellDisputes();
    new Linking(yardsticks.linkRule(), surveyor, only(WarningEvent.class, events))
        .all()
        .forEach(link -> put(Kind.LINKS, OutputJson.link(link)));
    new Linking(yardsticks.linkRule(), surveyor, only(IncidentEvent.class, events))
        .all()
        .forEach(link -> put(Kind.LINKS, OutputJson.link(link)));
    events.forEach(board::show);
    scores
        .scorecards(yardsticks.scorecards())
        .forEach(card -> put(Kind.SCORECARDS, OutputJson.scorecard(card)));
    return board.views();
  }

  /** The findings of every event that has one, each under both of its events. */
  private Map<EventKey, List<Finding>> findings(Collection<Event> events) {
    Map<EventKey, List<Finding>> findings = new HashMap<>();
    new Pairing(yardsticks.rules(), surveyor, only(WarningEvent.class, events))
        .find(
            only(IncidentEvent.class, events),
            of -> of.findings().forEach(finding -> add(finding, findings)));
    return findings;
  }

  private static <E> List<E> only(Class<E> type, Collection<Event> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void add(Finding finding, Map<EventKey, List<Finding>> findings) {
    EventKey warning = new EventKey(ClaimType.WARNING, finding.match().warning());
    EventKey incident = new EventKey(ClaimType.INCIDENT, finding.match().incident());
    for (EventKey event : List.of(warning, incident)) {
      findings.computeIfAbsent(event, none -> new ArrayList<>()).add(finding);
    }
  }

  private static EventKey key(Event event) {
    return new EventKey(
        event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT, event.id());
  }

  private void judge(Event event, List<Finding> findings) {
    Assessment assessment = yardsticks.assess(event, Findings.of(findings), moment);
    if (assessment.record() != null) {
      put(Kind.OUTCOMES, OutputJson.outcome(assessment.record()));
    }
    if (assessment.dossier() != null) {
      put(Kind.DOSSIERS, OutputJson.dossier(assessment.dossier()));
      findings.forEach(of -> put(Kind.MATCHES, OutputJson.match(of.match())));
    }
    scores.add(assessment.scores());
  }

  private void tellDisputes() {
    new Disputes(board.gathering(), yardsticks.predicates())
        .tell(
            found -> put(Kind.CONTRADICTIONS, OutputJson.contradiction(found)),
            found -> put(Kind.QUESTIONS, OutputJson.question(found)));
  }

  /** Takes over the alerts that had been raised by then. */
  void addAlerts(View alerts) {
    for (Entry alert : alerts.all()) {
      if (!alert.publishedAt().isAfter(moment)) {
        board.output(Kind.ALERTS, alert);
      }
    }
  }

  private void put(Kind kind, ObjectNode json) {
    board.output(kind, Entry.written(kind, moment, At.NOWHERE, json));
  }
}
