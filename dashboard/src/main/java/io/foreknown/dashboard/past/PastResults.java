package io.foreknown.dashboard.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.ClaimsOfEvent;
import io.foreknown.dashboard.view.EventFindings;
import io.foreknown.dashboard.view.EventOutputs;
import io.foreknown.dashboard.view.Facts;
import io.foreknown.dashboard.view.ShownEvent;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.event.Event;
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
import io.foreknown.domain.plain.LazyFold;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the claims of events and from their findings, with what readers see of it,
 * which is written when they do. All of it are pure functions whose last results are kept: of most
 * events two moments know the same. For any number of threads.
 */
final class PastResults {
  private static final Comparator<Hit> BY_ID = Comparator.comparing(Hit::id);
  private static final Comparator<Hit> OLDEST_FIRST =
      Comparator.comparing(Hit::match, ViewRecord.OLDEST_FIRST);

  private final Rules rules;
  private final MatchRule rule;
  private final FootprintBuilder footprintBuilder;
  private final Map<EventKey, EventResults> events = new ConcurrentHashMap<>();
  private final Map<String, LastResult<Link, ViewRecord>> links = new ConcurrentHashMap<>();

  PastResults(Rules rules) {
    this.rules = rules;
    this.rule = new MatchRule(rules.rules());
    this.footprintBuilder = new FootprintBuilder(rules.rules(), rules.links());
  }

  private EventResults of(EventKey event) {
    EventResults known = events.get(event);
    return known == null ? events.computeIfAbsent(event, none -> new EventResults()) : known;
  }

  /** Finds which of these warnings may match an incident. */
  Pairing pairing(List<WarningEvent> warnings) {
    return new Pairing(
        rules.rules(),
        footprintBuilder,
        event -> of(EventKey.of(event)).footprint.of(event, footprintBuilder::footprint),
        warnings);
  }

  /** The links among events of one type. */
  Linking linking(List<? extends Event> events) {
    return new Linking(
        rules.linkRule(),
        footprintBuilder,
        event -> of(EventKey.of(event)).amongLinks.of(event, footprintBuilder::ofLinks),
        events);
  }

  /** What the claims of one event describe, and dispute; no event: they only talk of it. */
  record Described(
      @Nullable Event event, List<ViewRecord> contradictions, List<ViewRecord> questions) {}

  /**
   * An event, what is known of it and what is kept of it.
   *
   * @param facts what readers find its claims by
   */
  record Folded(EventKey key, Described described, List<Facts> facts, EventResults results) {
    @Nullable Event event() {
      return described.event;
    }
  }

  /** Folds the claims of an event. */
  Folded folded(EventKey key, ClaimsOfEvent claims) {
    EventResults results = of(key);
    Described described =
        results.described.of(
            new Claims(claims.claims(), claims.sameness()), given -> describe(key, given));
    return new Folded(key, described, claims.facts(), results);
  }

  /**
   * The claims of an event.
   *
   * @param sameness what the desk says of it and others
   */
  record Claims(List<Reported<Claim>> claims, Sameness sameness) {}

  private Described describe(EventKey key, Claims given) {
    Event event = LazyFold.of(given.claims, given.sameness);
    if (given.claims.size() < 2) { // Nobody contradicts himself in one breath.
      return new Described(event, List.of(), List.of());
    }
    Discussions discussions = new Discussions(key, rules.predicates());
    given.claims.forEach(of -> discussions.replace(null, of.claim()));
    return new Described(
        event,
        discussions.contradictions().values().stream()
            .flatMap(Collection::stream)
            .map(of -> record(ViewKind.CONTRADICTIONS, OutputJson.contradiction(of)))
            .toList(),
        discussions.questions(event).values().stream()
            .map(of -> record(ViewKind.QUESTIONS, OutputJson.question(of)))
            .toList());
  }

  /**
   * What was found of a pair of events.
   *
   * @param shown the record of the match; null: readers do not see it
   */
  record Hit(Finding finding, @Nullable ViewRecord shown) {
    String id() {
      return finding.match().id();
    }

    ViewRecord match() {
      return Objects.requireNonNull(shown, "it is shown");
    }
  }

  /**
   * What was found of an event.
   *
   * @param all by their ids
   * @param seen those of them that readers see, the oldest publication first
   * @param matches the records of these
   */
  record Hits(List<Hit> all, List<Hit> seen, List<ViewRecord> matches) {
    static Hits of(Stream<Hit> found) {
      List<Hit> all = found.sorted(BY_ID).toList();
      List<Hit> seen = all.stream().filter(hit -> hit.shown != null).sorted(OLDEST_FIRST).toList();
      return new Hits(all, seen, seen.stream().map(Hit::match).toList());
    }

    private Findings findings() {
      return Findings.of(all.stream().map(Hit::finding).toList());
    }
  }

  /**
   * What is made of an event.
   *
   * @param judged the dossier of an incident, the outcome of a warning
   */
  record Judged(Event event, Hits hits, Assessment assessment, ViewRecord judged) {
    private EventFindings findings(Disputes disputes) {
      List<Match> matches = hits.seen.stream().map(hit -> hit.finding().match()).toList();
      return assessment.dossier() == null
          ? EventFindings.of(
              Objects.requireNonNull(assessment.record(), "a warning has one"),
              matches,
              disputes.contradictions,
              disputes.questions)
          : EventFindings.of(
              assessment.dossier(), matches, disputes.contradictions, disputes.questions);
    }
  }

  /** An incident with the warnings that may match it. */
  record Candidates(IncidentEvent incident, List<WarningEvent> warnings) {}

  /** Judges an incident by what it matches of the warnings that may match it. */
  Judged judged(Folded of, IncidentEvent incident, Pairing pairing) {
    Footprint footprint = of.results.footprint.of(incident, footprintBuilder::footprint);
    return of.results.judged.of(
        new Candidates(incident, pairing.candidates(incident, footprint)), this::judge);
  }

  private Judged judge(Candidates of) {
    Hits hits =
        Hits.of(Pairing.findings(rule, of.incident, of.warnings).stream().map(PastResults::hit));
    Assessment assessment = rules.assess(of.incident, hits.findings(), Instant.MIN);
    Dossier dossier = Objects.requireNonNull(assessment.dossier(), "an incident has one");
    ViewRecord judged =
        ViewRecord.unwritten(
            ViewKind.DOSSIERS,
            of.incident.id(),
            EventOutputs.lastPublished(of.incident, hits.matches),
            List.of(EventKey.of(of.incident)),
            () -> OutputJson.dossier(dossier));
    return new Judged(of.incident, hits, assessment, judged);
  }

  private static Hit hit(Finding finding) {
    return new Hit(finding, finding.isShown() ? record(finding.match()) : null);
  }

  private static ViewRecord record(Match match) {
    return ViewRecord.unwritten(
        ViewKind.MATCHES,
        match.id(),
        match.publishedAt(),
        List.of(
            new EventKey(ClaimType.WARNING, match.warning()),
            new EventKey(ClaimType.INCIDENT, match.incident())),
        () -> OutputJson.match(match));
  }

  /** An outcome, and when it could be known. */
  record Dated<O>(O output, Instant published) {}

  /**
   * The same of a warning, of which a moment may also decide what became.
   *
   * @param found in any order
   */
  Judged judged(Folded of, WarningEvent warning, List<Hit> found, Instant moment) {
    Hits hits = of.results.hits.of(found, given -> Hits.of(given.stream()));
    Assessment assessment = rules.assess(warning, hits.findings(), moment);
    Outcome outcome = Objects.requireNonNull(assessment.record(), "a warning has one");
    ViewRecord judged =
        of.results.outcome.of(
            new Dated<>(outcome, EventOutputs.lastPublished(warning, hits.matches)),
            given ->
                ViewRecord.unwritten(
                    ViewKind.OUTCOMES,
                    warning.id(),
                    given.published,
                    List.of(of.key),
                    () -> OutputJson.outcome(given.output)));
    return new Judged(warning, hits, assessment, judged);
  }

  /** What is disputed of an event, and asked; each the oldest publication first. */
  record Disputes(List<ViewRecord> contradictions, List<ViewRecord> questions) {
    /** Copies the lists. */
    Disputes {
      contradictions = List.copyOf(contradictions);
      questions = List.copyOf(questions);
    }
  }

  /** All that readers see an event by. */
  record Seen(
      Event event,
      ViewRecord judged,
      List<ViewRecord> matches,
      Disputes disputes,
      List<Facts> claims) {}

  /** Shows an event. */
  ShownEvent shown(Folded of, Judged judged, Disputes disputes) {
    return of.results.shown.of(
        new Seen(judged.event, judged.judged, judged.hits.matches, disputes, of.facts),
        seen ->
            ShownEvent.unwritten(seen.event, () -> judged.findings(seen.disputes), seen.claims));
  }

  ViewRecord link(Link link) {
    LastResult<Link, ViewRecord> last =
        links.computeIfAbsent(link.id(), none -> new LastResult<>());
    return last.of(
        link,
        of ->
            ViewRecord.unwritten(
                ViewKind.LINKS,
                of.id(),
                of.publishedAt(),
                List.of(new EventKey(of.type(), of.older()), new EventKey(of.type(), of.younger())),
                () -> OutputJson.link(of)));
  }

  /** A record that says itself when it could be known. */
  static ViewRecord record(ViewKind viewKind, ObjectNode json) {
    return ViewRecord.written(viewKind, Instant.EPOCH, At.NOWHERE, json);
  }
}
