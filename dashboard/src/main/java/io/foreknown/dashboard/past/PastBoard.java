package io.foreknown.dashboard.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Linking;
import io.foreknown.domain.history.Pairing;
import io.foreknown.domain.history.ScoreSums;
import io.foreknown.domain.index.FootprintBuilder;
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
  private final Rules rules;
  private final Instant moment;
  private final FootprintBuilder footprintBuilder;
  private final ReadModel readModel = new ReadModel(Integer.MAX_VALUE);
  private final ScoreSums scores = new ScoreSums();

  PastBoard(Rules rules, Instant moment) {
    this.rules = rules;
    this.moment = moment;
    this.footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
  }

  /** The views of what follows from these claims, none of them published later. */
  Views views(List<Published> claims) {
    claims.forEach(readModel::claim);
    readModel.nameEvents();
    Collection<Event> events = readModel.events();
    Map<EventKey, List<Finding>> findings = findings(events);
    events.forEach(event -> judge(event, findings.getOrDefault(key(event), List.of())));
    emitDisputes();
    new Linking(rules.linkRule(), footprintBuilder, only(WarningEvent.class, events))
        .all()
        .forEach(link -> put(ViewKind.LINKS, OutputJson.link(link)));
    new Linking(rules.linkRule(), footprintBuilder, only(IncidentEvent.class, events))
        .all()
        .forEach(link -> put(ViewKind.LINKS, OutputJson.link(link)));
    events.forEach(readModel::show);
    scores
        .scorecards(rules.scorecards())
        .forEach(card -> put(ViewKind.SCORECARDS, OutputJson.scorecard(card)));
    return readModel.views();
  }

  /** The findings of every event that has one, each under both of its events. */
  private Map<EventKey, List<Finding>> findings(Collection<Event> events) {
    Map<EventKey, List<Finding>> findings = new HashMap<>();
    new Pairing(rules.rules(), footprintBuilder, only(WarningEvent.class, events))
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
    Assessment assessment = rules.assess(event, Findings.of(findings), moment);
    if (assessment.record() != null) {
      put(ViewKind.OUTCOMES, OutputJson.outcome(assessment.record()));
    }
    if (assessment.dossier() != null) {
      put(ViewKind.DOSSIERS, OutputJson.dossier(assessment.dossier()));
      findings.forEach(of -> put(ViewKind.MATCHES, OutputJson.match(of.match())));
    }
    scores.add(assessment.scores());
  }

  private void emitDisputes() {
    new PastDisputes(readModel.gathering(), rules.predicates())
        .emit(
            found -> put(ViewKind.CONTRADICTIONS, OutputJson.contradiction(found)),
            found -> put(ViewKind.QUESTIONS, OutputJson.question(found)));
  }

  /** Takes over the alerts that had been raised by then. */
  void addAlerts(View alerts) {
    for (ViewRecord alert : alerts.all()) {
      if (!alert.publishedAt().isAfter(moment)) {
        readModel.output(ViewKind.ALERTS, alert);
      }
    }
  }

  private void put(ViewKind viewKind, ObjectNode json) {
    readModel.output(viewKind, ViewRecord.written(viewKind, moment, At.NOWHERE, json));
  }
}
