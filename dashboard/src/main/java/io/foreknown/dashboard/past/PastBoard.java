package io.foreknown.dashboard.past;

import io.foreknown.dashboard.past.PastResults.Claims;
import io.foreknown.dashboard.past.PastResults.Folded;
import io.foreknown.dashboard.past.PastResults.Judged;
import io.foreknown.dashboard.view.EventOutputs;
import io.foreknown.dashboard.view.Gathering;
import io.foreknown.dashboard.view.MomentViews;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Pairing;
import io.foreknown.domain.history.ScoreSums;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.score.Score;
import io.foreknown.schemas.mapping.OutputJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the views of one past moment; all processors work. */
final class PastBoard {
  private static final Comparator<Finding> BY_ID = Comparator.comparing(of -> of.match().id());

  private final Rules rules;
  private final PastResults results;
  private final Instant moment;
  private final MomentViews views;
  private final Map<EventKey, List<ViewRecord>> contradictions = new HashMap<>();
  private final Map<EventKey, List<ViewRecord>> questions = new HashMap<>();
  private final ScoreSums scores = new ScoreSums();

  /** Shows these claims, none of them published later. */
  PastBoard(Rules rules, PastResults results, Instant moment, List<Published> claims) {
    this.rules = rules;
    this.results = results;
    this.moment = moment;
    this.views = new MomentViews(claims);
  }

  /**
   * The views of what follows from the claims, and of those alerts that had been raised by then.
   */
  Views views(View alerts) {
    List<Folded> folded = atOnce(List.copyOf(views.gathering().subjects()), this::folded);
    folded.forEach(this::addDisputes);
    List<Event> events = folded.stream().map(Folded::event).filter(Objects::nonNull).toList();
    List<WarningEvent> warnings = only(WarningEvent.class, events);
    List<IncidentEvent> incidents = only(IncidentEvent.class, events);
    Map<EventKey, List<Finding>> findings = findings(warnings, incidents);
    atOnce(events, event -> judged(event, findings)).forEach(scores::add);
    link(warnings);
    link(incidents);
    scores
        .scorecards(rules.scorecards())
        .map(card -> PastResults.record(ViewKind.SCORECARDS, OutputJson.scorecard(card)))
        .forEach(card -> views.add(ViewKind.SCORECARDS, card));
    addAlerts(alerts);
    return views.views();
  }

  private static <T, R> List<R> atOnce(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(work).toList();
  }

  private Folded folded(EventKey event) {
    Gathering gathering = views.gathering();
    return results.folded(
        event, new Claims(List.copyOf(gathering.claims(event)), gathering.sameness(event)));
  }

  private void addDisputes(Folded of) {
    of.contradictions()
        .forEach(record -> addDispute(ViewKind.CONTRADICTIONS, record, contradictions));
    of.questions().forEach(record -> addDispute(ViewKind.QUESTIONS, record, questions));
  }

  private void addDispute(
      ViewKind viewKind, ViewRecord viewRecord, Map<EventKey, List<ViewRecord>> bySubject) {
    views.add(viewKind, viewRecord);
    for (EventKey subject : viewRecord.facts().subjects()) {
      bySubject.computeIfAbsent(subject, none -> new ArrayList<>(1)).add(viewRecord);
    }
  }

  private static <E> List<E> only(Class<E> type, List<Event> events) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The findings of every event that has one, each under both of its events. */
  private Map<EventKey, List<Finding>> findings(
      List<WarningEvent> warnings, List<IncidentEvent> incidents) {
    Map<EventKey, List<Finding>> findings = new HashMap<>();
    Pairing pairing = results.pairing(warnings);
    atOnce(incidents, of -> results.findings(of, pairing.candidates(of)))
        .forEach(found -> found.forEach(finding -> add(finding, findings)));
    return findings;
  }

  private static void add(Finding finding, Map<EventKey, List<Finding>> findings) {
    EventKey warning = new EventKey(ClaimType.WARNING, finding.match().warning());
    EventKey incident = new EventKey(ClaimType.INCIDENT, finding.match().incident());
    for (EventKey event : List.of(warning, incident)) {
      findings.computeIfAbsent(event, none -> new ArrayList<>(1)).add(finding);
    }
  }

  /** Shows an event with all that is found out about it; what it contributes to scorecards. */
  private Map<String, Score> judged(Event event, Map<EventKey, List<Finding>> all) {
    EventKey key = EventKey.of(event);
    List<Finding> findings = all.getOrDefault(key, List.of()).stream().sorted(BY_ID).toList();
    Judged judged;
    if (event instanceof WarningEvent warning) {
      judged = results.judged(warning, findings, moment);
      views.add(ViewKind.OUTCOMES, judged.judged());
    } else {
      judged = results.judged((IncidentEvent) event, findings);
      views.add(ViewKind.DOSSIERS, judged.judged());
      judged.matches().forEach(match -> views.add(ViewKind.MATCHES, match));
    }
    EventOutputs outputs =
        new EventOutputs(
            judged.judged(),
            judged.matches(),
            sorted(contradictions.get(key)),
            sorted(questions.get(key)));
    views.add(event, results.shown(event, outputs, views.facts(key)));
    return judged.scores();
  }

  private static List<ViewRecord> sorted(@Nullable List<ViewRecord> viewRecords) {
    return viewRecords == null
        ? List.of()
        : viewRecords.stream().sorted(ViewRecord.OLDEST_FIRST).toList();
  }

  private void link(List<? extends Event> events) {
    atOnce(results.linking(events).all(), results::link)
        .forEach(link -> views.add(ViewKind.LINKS, link));
  }

  private void addAlerts(View alerts) {
    for (ViewRecord alert : alerts.all()) {
      if (!alert.publishedAt().isAfter(moment)) {
        views.add(ViewKind.ALERTS, alert);
      }
    }
  }
}
