package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event with all that belongs to it. */
final class EventPage {
  /** No list is longer. */
  private static final int MOST = 200;

  private static final Set<String> TYPES = Set.of("warning", "incident");

  private final Knowledge knowledge;

  EventPage(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  Answer answer(Ask ask) {
    Instant asOf = new Params(ask, "as-of").asOf();
    Views views = knowledge.asOf(asOf);
    EventKey key = views.name(key(ask));
    Entry event = views.event(key);
    if (event == null) {
      throw ProblemException.notFound("no claim tells of this event, as far as is known");
    }
    List<Entry> matches = about(Kind.MATCHES, List.of(key), views);
    List<Entry> linked = about(Kind.LINKS, List.of(key), views);
    List<EventKey> all = matches.stream().flatMap(m -> m.facts().subjects().stream()).toList();
    Collection<EventKey> concerned = all.isEmpty() ? List.of(key) : all;
    Permalinks links = new Permalinks(ask.origin(), asOf);
    JsonBody body = new JsonBody().one("event", links.in(Kind.EVENTS, event));
    body.one(
        "dossier",
        links.inOrNull(Kind.DOSSIERS, judged(Kind.DOSSIERS, ClaimType.INCIDENT, key, views)));
    body.one(
        "outcome",
        links.inOrNull(Kind.OUTCOMES, judged(Kind.OUTCOMES, ClaimType.WARNING, key, views)));
    body.list("claims", links.in(Kind.CLAIMS, about(Kind.CLAIMS, views.names(key), views)));
    body.list(
        "decisions", links.in(Kind.DECISIONS, about(Kind.DECISIONS, views.names(key), views)));
    body.list("matches", links.in(Kind.MATCHES, matches));
    body.list("links", links.in(Kind.LINKS, linked));
    body.list("related", links.in(Kind.EVENTS, related(key, withLinked(concerned, linked), views)));
    body.list(
        "contradictions",
        links.in(Kind.CONTRADICTIONS, about(Kind.CONTRADICTIONS, concerned, views)));
    body.list("questions", links.in(Kind.QUESTIONS, about(Kind.QUESTIONS, concerned, views)));
    body.list("alerts", links.in(Kind.ALERTS, about(Kind.ALERTS, List.of(key), views)));
    return Answer.ok(Answer.JSON, body.asOf(asOf).end());
  }

  /** Of an address whose third part is a type, and whose fourth is an id. */
  static EventKey key(Ask ask) {
    if (!TYPES.contains(ask.segment(2))) {
      throw ProblemException.notFound("events are warning or incident");
    }
    return new EventKey(ClaimType.valueOf(ask.segment(2).toUpperCase(Locale.ROOT)), ask.segment(3));
  }

  private static @Nullable Entry judged(Kind kind, ClaimType type, EventKey key, Views views) {
    return key.type() == type ? views.of(kind).get(key.id()) : null;
  }

  private static List<Entry> about(Kind kind, Collection<EventKey> events, Views views) {
    Map<String, Entry> found = new LinkedHashMap<>();
    for (EventKey event : events) {
      views.of(kind).about(event).stream()
          .filter(Entry::stands)
          .forEach(entry -> found.put(entry.id(), entry));
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static Collection<EventKey> withLinked(Collection<EventKey> events, List<Entry> links) {
    Set<EventKey> all = new LinkedHashSet<>(events);
    links.forEach(link -> all.addAll(link.facts().subjects()));
    return all;
  }

  private static List<Entry> related(EventKey key, Collection<EventKey> events, Views views) {
    return events.stream()
        .distinct()
        .filter(event -> !event.equals(key))
        .map(views::event)
        .filter(Objects::nonNull)
        .limit(MOST)
        .toList();
  }
}
