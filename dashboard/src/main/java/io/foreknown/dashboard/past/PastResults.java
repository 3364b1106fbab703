package io.foreknown.dashboard.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.EventOutputs;
import io.foreknown.dashboard.view.Facts;
import io.foreknown.dashboard.view.ShownEvent;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.history.Linking;
import io.foreknown.domain.history.Pairing;
import io.foreknown.domain.index.Footprint;
import io.foreknown.domain.index.FootprintBuilder;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.score.Score;
import io.foreknown.domain.verdict.Dossier;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.domain.verdict.Outcome;
import io.foreknown.schemas.mapping.OutputJson;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the claims of events and from their findings, with what readers see of it. All
 * of it are pure functions whose last results are kept: of most events two moments know the same.
 * For any number of threads.
 */
final class PastResults {
  private final Rules rules;
  private final MatchRule rule;
  private final FootprintBuilder footprintBuilder;
  private final LastResults<EventKey, Event, Footprint> footprints = new LastResults<>();
  private final LastResults<EventKey, Event, Footprint> amongLinks = new LastResults<>();
  private final LastResults<String, Candidates, List<Finding>> findings = new LastResults<>();
  private final LastResults<EventKey, Claims, Folded> folded = new LastResults<>();
  private final LastResults<String, Match, ViewRecord> matches = new LastResults<>();
  private final LastResults<String, Known<IncidentEvent>, Judged> incidents = new LastResults<>();
  private final LastResults<String, Dated<Outcome>, ViewRecord> outcomes = new LastResults<>();
  private final LastResults<EventKey, Seen, ShownEvent> events = new LastResults<>();
  private final LastResults<String, Link, ViewRecord> links = new LastResults<>();

  PastResults(Rules rules) {
    this.rules = rules;
    this.rule = new MatchRule(rules.rules());
    this.footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
  }

  /** Finds which of these warnings may match an incident. */
  Pairing pairing(List<WarningEvent> warnings) {
    return new Pairing(
        rules.rules(),
        footprintBuilder,
        event -> footprints.of(EventKey.of(event), event, footprintBuilder::footprint),
        warnings);
  }

  /** The links among events of one type. */
  Linking linking(List<? extends Event> events) {
    return new Linking(
        rules.linkRule(),
        footprintBuilder,
        event -> amongLinks.of(EventKey.of(event), event, footprintBuilder::ofLinks),
        events);
  }

  /** An incident with the warnings that may match it, in the order of their ids. */
  private record Candidates(IncidentEvent incident, List<WarningEvent> warnings) {}

  /** What an incident matches of warnings that may match it. */
  List<Finding> findings(IncidentEvent incident, List<WarningEvent> candidates) {
    List<WarningEvent> sorted =
        candidates.stream().sorted(Comparator.comparing(WarningEvent::id)).toList();
    return findings.of(
        incident.id(),
        new Candidates(incident, sorted),
        of -> Pairing.findings(rule, of.incident, of.warnings));
  }

  /**
   * The claims of an event.
   *
   * @param sameness what the desk says of it and others
   */
  record Claims(List<Reported<Claim>> claims, Sameness sameness) {
    /** Copies the list. */
    Claims {
      claims = List.copyOf(claims);
    }
  }

  /** What the claims of one event describe, and dispute; no event: they only talk of it. */
  record Folded(
      @Nullable Event event, List<ViewRecord> contradictions, List<ViewRecord> questions) {}

  /** Folds the claims of an event. */
  Folded folded(EventKey key, Claims claims) {
    return folded.of(key, claims, given -> fold(key, given));
  }

  private Folded fold(EventKey key, Claims given) {
    Event event = EventFold.of(given.claims, given.sameness);
    if (given.claims.size() < 2) { // Nobody contradicts himself in one breath.
      return new Folded(event, List.of(), List.of());
    }
    Discussions discussions = new Discussions(key, rules.predicates());
    given.claims.forEach(of -> discussions.replace(null, of.claim()));
    return new Folded(
        event,
        discussions.contradictions().values().stream()
            .flatMap(Collection::stream)
            .map(of -> record(ViewKind.CONTRADICTIONS, OutputJson.contradiction(of)))
            .toList(),
        discussions.questions(event).values().stream()
            .map(of -> record(ViewKind.QUESTIONS, OutputJson.question(of)))
            .toList());
  }

  /** An event with its findings, in the order of their ids. */
  private record Known<E extends Event>(E event, List<Finding> findings) {}

  /** A record of an output, and when it could be known. */
  private record Dated<O>(O output, Instant published) {}

  /**
   * What is made of an event.
   *
   * @param judged the dossier of an incident, the outcome of a warning
   * @param matches those that readers see, the oldest publication first
   */
  record Judged(ViewRecord judged, List<ViewRecord> matches, Map<String, Score> scores) {}

  /** Judges an incident by its findings, in the order of their ids. */
  Judged judged(IncidentEvent incident, List<Finding> findings) {
    return incidents.of(incident.id(), new Known<>(incident, findings), this::judge);
  }

  private Judged judge(Known<IncidentEvent> of) {
    Assessment assessment = assessment(of.event, of.findings, Instant.MIN);
    Dossier dossier = Objects.requireNonNull(assessment.dossier(), "an incident has one");
    List<ViewRecord> shown = shown(of.findings);
    ViewRecord judged =
        ViewRecord.of(
            ViewKind.DOSSIERS,
            of.event.id(),
            EventOutputs.lastPublished(of.event, shown),
            At.NOWHERE,
            OutputJson.dossier(dossier));
    return new Judged(judged, shown, assessment.scores());
  }

  /** The same of a warning, of which a moment may also decide what became. */
  Judged judged(WarningEvent warning, List<Finding> findings, Instant moment) {
    Assessment assessment = assessment(warning, findings, moment);
    Outcome outcome = Objects.requireNonNull(assessment.record(), "a warning has one");
    List<ViewRecord> shown = shown(findings);
    ViewRecord judged =
        outcomes.of(
            warning.id(),
            new Dated<>(outcome, EventOutputs.lastPublished(warning, shown)),
            of ->
                ViewRecord.of(
                    ViewKind.OUTCOMES,
                    warning.id(),
                    of.published,
                    At.NOWHERE,
                    OutputJson.outcome(of.output)));
    return new Judged(judged, shown, assessment.scores());
  }

  private Assessment assessment(Event event, List<Finding> findings, Instant moment) {
    return rules.assess(event, Findings.of(findings), moment);
  }

  private List<ViewRecord> shown(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isShown)
        .map(Finding::match)
        .map(
            match ->
                matches.of(match.id(), match, of -> record(ViewKind.MATCHES, OutputJson.match(of))))
        .sorted(ViewRecord.OLDEST_FIRST)
        .toList();
  }

  /** All that readers see an event by. */
  private record Seen(Event event, EventOutputs outputs, List<Facts> claims) {}

  /** Shows an event; {@code claims} are what readers find its claims by. */
  ShownEvent shown(Event event, EventOutputs outputs, List<Facts> claims) {
    return events.of(
        EventKey.of(event),
        new Seen(event, outputs, claims),
        of -> ShownEvent.of(of.event, of.outputs, of.claims));
  }

  ViewRecord link(Link link) {
    return links.of(link.id(), link, of -> record(ViewKind.LINKS, OutputJson.link(of)));
  }

  /** A record that says itself when it could be known. */
  static ViewRecord record(ViewKind viewKind, ObjectNode json) {
    return ViewRecord.written(viewKind, Instant.EPOCH, At.NOWHERE, json);
  }
}
