package io.foreknown.streams;

import io.foreknown.domain.assess.Assessment;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.Discussions;
import io.foreknown.domain.contradiction.Question;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.EventFold;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.IncidentEvent;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import io.foreknown.domain.event.WarningEvent;
import io.foreknown.domain.given.NaiveLinks;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.match.Finding;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.merge.Naming;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.verdict.Findings;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** The links among all events, by a look at all pairs. */
  List<Link> links(Rules rules) {
    return NaiveLinks.of(rules.linkRule(), events());
  }

  /** What is judged of every event at a moment, by its key. */
  Map<EventKey, Assessment> assessments(Rules rules, Instant clock) {
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
          new EventKey(type, event.id()), rules.assess(event, Findings.of(findings), clock));
    }
    return assessments;
  }

  /** By id the contradictions on all questions of all events. */
  Map<String, Contradiction> contradictions(Predicates predicates) {
    Map<EventKey, Discussions> discussions = new HashMap<>();
    byEvent()
        .forEach(
            (event, claims) -> {
              Discussions of = new Discussions(event, predicates);
              claims.forEach(claim -> of.replace(null, claim.claim()));
              discussions.put(event, of);
            });
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
    Map<String, Question> all = new TreeMap<>();
    byEvent()
        .forEach(
            (event, of) -> {
              Discussions discussions = new Discussions(event, predicates);
              of.forEach(claim -> discussions.replace(null, claim.claim()));
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

  private static <E> Stream<E> only(Class<E> type, Collection<Event> events) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    Map<EventKey, List<Reported<Claim>>> named = byNamedEvent();
    byEvent()
        .forEach(
            (event, claims) -> {
              Event folded = EventFold.of(claims, sameness(event, named));
              if (folded != null) {
                events.add(folded);
              }
            });
    return events;
  }

  private static Sameness sameness(EventKey event, Map<EventKey, List<Reported<Claim>>> named) {
    Set<EventKey> together = new HashSet<>(Set.of(event));
    names(named)
        .forEach(
            (member, name) -> {
              if (name.equals(event)) {
                together.add(member);
              }
            });
    Set<EventKey> others = new HashSet<>();
    decided(Decision.Verdict.DIFFERENT, named).stream()
        .filter(pair -> !Collections.disjoint(pair, together))
        .forEach(others::addAll);
    others.removeAll(together);
    together.remove(event);
    return new Sameness(ids(together), ids(others));
  }

  private static List<String> ids(Set<EventKey> events) {
    return events.stream().map(EventKey::id).sorted().toList();
  }

  /** What stands, by the events that it names. */
  private Map<EventKey, List<Reported<Claim>>> byNamedEvent() {
    Map<EventKey, List<Reported<Claim>>> claims = new HashMap<>();
    for (NavigableMap<Long, Claim> revisions : counting().values()) {
      Claim standing = revisions.lastEntry().getValue();
      if (!(standing instanceof Retraction)) {
        Reported<Claim> reported =
            new Reported<>(standing.withoutText(), firstPublished(revisions.values()));
        for (EventKey key : EventKey.of(standing).events()) {
          claims.computeIfAbsent(key, event -> new ArrayList<>()).add(reported);
        }
      }
    }
    return claims;
  }

  /** The same as if all claims had named the event as which the desk wants it told. */
  private Map<EventKey, List<Reported<Claim>>> byEvent() {
    Map<EventKey, List<Reported<Claim>>> named = byNamedEvent();
    Map<EventKey, EventKey> names = names(named);
    Map<EventKey, List<Reported<Claim>>> claims = new HashMap<>();
    named.forEach(
        (event, of) -> {
          EventKey name = names.getOrDefault(event, event);
          Naming naming = Naming.alone(name.id());
          of.forEach(
              given ->
                  claims
                      .computeIfAbsent(name, none -> new ArrayList<>())
                      .add(
                          new Reported<>(naming.rewritten(given.claim()), given.firstPublished())));
        });
    return claims;
  }

  /** Of all events that are the same as another, the one that was published first. */
  private static Map<EventKey, EventKey> names(Map<EventKey, List<Reported<Claim>>> named) {
    List<Set<EventKey>> together = new ArrayList<>();
    for (Set<EventKey> pair : decided(Decision.Verdict.SAME, named)) {
      Set<EventKey> united = new HashSet<>(pair);
      together.stream().filter(of -> !Collections.disjoint(of, pair)).forEach(united::addAll);
      together.removeIf(of -> !Collections.disjoint(of, pair));
      together.add(united);
    }
    Map<EventKey, EventKey> names = new HashMap<>();
    for (Set<EventKey> events : together) {
      EventKey first =
          events.stream()
              .min(
                  Comparator.comparing((EventKey event) -> published(named.get(event)))
                      .thenComparing(EventKey::id))
              .orElseThrow();
      events.forEach(event -> names.put(event, first));
    }
    return names;
  }

  private static Instant published(@Nullable List<Reported<Claim>> claims) {
    return claims == null
        ? Instant.MAX
        : claims.stream()
            .filter(
                of ->
                    of.claim().type() == ClaimType.WARNING
                        || of.claim().type() == ClaimType.INCIDENT)
            .map(Reported::firstPublished)
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
  }

  /** The pairs of which the newest decision says that they are one, or are not. */
  private static List<Set<EventKey>> decided(
      Decision.Verdict verdict, Map<EventKey, List<Reported<Claim>>> named) {
    Map<Subject, List<Decision>> decided =
        named.values().stream()
            .flatMap(List::stream)
            .map(Reported::claim)
            .filter(Decision.class::isInstance)
            .map(Decision.class::cast)
            .collect(Collectors.groupingBy(Decision::subject));
    List<Set<EventKey>> same = new ArrayList<>();
    decided.forEach(
        (subject, decisions) -> {
          Decision newest =
              decisions.stream()
                  .max(
                      Comparator.comparing((Decision of) -> of.header().publishedAt())
                          .thenComparing(of -> of.header().id()))
                  .orElseThrow();
          if (newest.verdict() == verdict) {
            same.add(events(subject));
          }
        });
    return same;
  }

  private static Set<EventKey> events(Subject subject) {
    return subject instanceof Subject.Incidents of
        ? of.incidents().stream()
            .map(id -> new EventKey(ClaimType.INCIDENT, id))
            .collect(Collectors.toSet())
        : ((Subject.Warnings) subject)
            .warnings().stream()
                .map(id -> new EventKey(ClaimType.WARNING, id))
                .collect(Collectors.toSet());
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
