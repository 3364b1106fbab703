package io.foreknown.streams;

import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that has been told, as a set, and what follows from it: the contract, written down as naively
 * as can be, without ledger, stores or meeting points.
 */
record AllTold(Set<Claim> contents) {
  private static final MatchRule RULE = new MatchRule(MatchRules.shipped());

  /** By claim id the contents that count, by revision. */
  Map<String, NavigableMap<Long, Claim>> counting() {
    Map<String, NavigableMap<Long, Claim>> counting = new HashMap<>();
    for (Claim claim : contents) {
      counting
          .computeIfAbsent(claim.header().id(), id -> new TreeMap<>())
          .merge(claim.header().revision(), claim, AllTold::lesser);
    }
    return counting;
  }

  private static Claim lesser(Claim one, Claim other) {
    return hash(one).compareTo(hash(other)) <= 0 ? one : other;
  }

  static ContentHash hash(Claim claim) {
    return ContentHashes.of(ClaimToAvro.record(claim));
  }

  /** By id the matches of all pairs of events. */
  Map<String, Match> matches() {
    List<Event> events = events();
    Map<String, Match> matches = new TreeMap<>();
    for (WarningEvent warning : only(WarningEvent.class, events).toList()) {
      only(IncidentEvent.class, events)
          .map(incident -> RULE.match(warning, incident))
          .filter(Objects::nonNull)
          .forEach(match -> matches.put(match.id(), match));
    }
    return matches;
  }

  /** What is judged of every event at a moment, by its key. */
  Map<EventKey, Assessment> assessments(Yardsticks yardsticks, Instant clock) {
    Map<EventKey, Assessment> assessments = new HashMap<>();
    List<Event> events = events();
    for (Event event : events) {
      List<Finding> findings = new ArrayList<>();
      for (WarningEvent warning : only(WarningEvent.class, events).toList()) {
        for (IncidentEvent incident : only(IncidentEvent.class, events).toList()) {
          Finding finding = RULE.finding(warning, incident);
          if (finding != null && (warning.equals(event) || incident.equals(event))) {
            findings.add(finding);
          }
        }
      }
      ClaimType type = event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT;
      assessments.put(
          new EventKey(type, event.id()), yardsticks.assess(event, Findings.of(findings), clock));
    }
    return assessments;
  }

  /** By id the contradictions on all questions of all events. */
  Map<String, Contradiction> contradictions(Predicates predicates) {
    Map<EventKey, Discussions> discussions = new HashMap<>();
    for (Claim claim : standing()) {
      for (EventKey event : EventKey.of(claim).told()) {
        discussions
            .computeIfAbsent(event, key -> new Discussions(key, predicates))
            .replace(null, claim);
      }
    }
    Map<String, Contradiction> all = new TreeMap<>();
    discussions.values().stream()
        .flatMap(of -> of.contradictions().values().stream())
        .flatMap(Collection::stream)
        .forEach(contradiction -> all.put(contradiction.id(), contradiction));
    return all;
  }

  /** By id the questions as a whole of all events. */
  Map<String, Question> questions(Predicates predicates) {
    Map<EventKey, Event> events = new HashMap<>();
    events().forEach(event -> events.put(key(event), event));
    Map<EventKey, List<Claim>> claims = new HashMap<>();
    for (Claim claim : standing()) {
      EventKey.of(claim)
          .told()
          .forEach(event -> claims.computeIfAbsent(event, key -> new ArrayList<>()).add(claim));
    }
    Map<String, Question> all = new TreeMap<>();
    claims.forEach(
        (event, of) -> {
          Discussions discussions = new Discussions(event, predicates);
          of.forEach(claim -> discussions.replace(null, claim));
          discussions
              .questions(events.get(event))
              .values()
              .forEach(question -> all.put(question.id(), question));
        });
    return all;
  }

  private static EventKey key(Event event) {
    return new EventKey(
        event instanceof WarningEvent ? ClaimType.WARNING : ClaimType.INCIDENT, event.id());
  }

  private List<Claim> standing() {
    return counting().values().stream()
        .map(revisions -> revisions.lastEntry().getValue())
        .filter(claim -> !(claim instanceof Retraction))
        .toList();
  }

  private static <E> Stream<E> only(Class<E> type, Collection<Event> events) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private List<Event> events() {
    Map<EventKey, List<Reported<Claim>>> claims = new HashMap<>();
    for (NavigableMap<Long, Claim> revisions : counting().values()) {
      Claim standing = revisions.lastEntry().getValue();
      if (!(standing instanceof Retraction)) {
        Reported<Claim> reported =
            new Reported<>(standing.withoutText(), firstPublished(revisions.values()));
        for (EventKey key : EventKey.of(standing).told()) {
          claims.computeIfAbsent(key, event -> new ArrayList<>()).add(reported);
        }
      }
    }
    return claims.values().stream().map(EventFold::of).filter(Objects::nonNull).toList();
  }

  private static Instant firstPublished(Collection<Claim> revisions) {
    return revisions.stream()
        .map(claim -> claim.header().publishedAt())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** A retraction of every claim, by a revision higher than all. */
  List<Claim> retractions(Instant publishedAt) {
    List<Claim> retractions = new ArrayList<>();
    for (NavigableMap<Long, Claim> revisions : counting().values()) {
      Claim last = revisions.lastEntry().getValue();
      retractions.add(retraction(last, last.header().revision() + 1, publishedAt));
    }
    return retractions;
  }

  static Claim retraction(Claim claim, long revision, Instant publishedAt) {
    ClaimType type = claim.type();
    String id = claim.header().id();
    return new Retraction(
        new Header(id, revision, publishedAt, null, null, null, List.of(), null, null, null), type);
  }
}
