package io.foreknown.dashboard.http;

import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
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

  ApiResponse answer(ApiRequest apiRequest) {
    Instant asOf = new Params(apiRequest, "as-of").asOf();
    Views views = knowledge.asOf(asOf);
    EventKey key = views.name(key(apiRequest));
    ViewRecord event = views.event(key);
    if (event == null) {
      throw ProblemException.notFound("no claim about this event is known");
    }
    List<ViewRecord> matches = about(ViewKind.MATCHES, List.of(key), views);
    List<ViewRecord> linked = about(ViewKind.LINKS, List.of(key), views);
    List<EventKey> all = matches.stream().flatMap(m -> m.subjects().stream()).toList();
    Collection<EventKey> concerned = all.isEmpty() ? List.of(key) : all;
    Permalinks links = new Permalinks(apiRequest.origin(), asOf);
    JsonBody body = new JsonBody().one("event", links.in(ViewKind.EVENTS, event));
    body.one(
        "dossier",
        links.inOrNull(
            ViewKind.DOSSIERS, judged(ViewKind.DOSSIERS, ClaimType.INCIDENT, key, views)));
    body.one(
        "outcome",
        links.inOrNull(
            ViewKind.OUTCOMES, judged(ViewKind.OUTCOMES, ClaimType.WARNING, key, views)));
    body.list("claims", links.in(ViewKind.CLAIMS, about(ViewKind.CLAIMS, views.names(key), views)));
    body.list(
        "decisions",
        links.in(ViewKind.DECISIONS, about(ViewKind.DECISIONS, views.names(key), views)));
    body.list("matches", links.in(ViewKind.MATCHES, matches));
    body.list("links", links.in(ViewKind.LINKS, linked));
    body.list(
        "related", links.in(ViewKind.EVENTS, related(key, withLinked(concerned, linked), views)));
    body.list(
        "contradictions",
        links.in(ViewKind.CONTRADICTIONS, about(ViewKind.CONTRADICTIONS, concerned, views)));
    body.list(
        "questions", links.in(ViewKind.QUESTIONS, about(ViewKind.QUESTIONS, concerned, views)));
    body.list("alerts", links.in(ViewKind.ALERTS, about(ViewKind.ALERTS, List.of(key), views)));
    return ApiResponse.ok(ApiResponse.JSON, body.asOf(asOf).end());
  }

  /** Of an address whose third part is a type, and whose fourth is an id. */
  static EventKey key(ApiRequest apiRequest) {
    if (!TYPES.contains(apiRequest.segment(2))) {
      throw ProblemException.notFound("events are warning or incident");
    }
    return new EventKey(
        ClaimType.valueOf(apiRequest.segment(2).toUpperCase(Locale.ROOT)), apiRequest.segment(3));
  }

  private static @Nullable ViewRecord judged(
      ViewKind viewKind, ClaimType type, EventKey key, Views views) {
    return key.type() == type ? views.of(viewKind).get(key.id()) : null;
  }

  private static List<ViewRecord> about(
      ViewKind viewKind, Collection<EventKey> events, Views views) {
    Map<String, ViewRecord> found = new LinkedHashMap<>();
    for (EventKey event : events) {
      views.of(viewKind).about(event).stream()
          .filter(ViewRecord::stands)
          .forEach(viewRecord -> found.put(viewRecord.id(), viewRecord));
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static Collection<EventKey> withLinked(
      Collection<EventKey> events, List<ViewRecord> links) {
    Set<EventKey> all = new LinkedHashSet<>(events);
    links.forEach(link -> all.addAll(link.subjects()));
    return all;
  }

  private static List<ViewRecord> related(EventKey key, Collection<EventKey> events, Views views) {
    return events.stream()
        .distinct()
        .filter(event -> !event.equals(key))
        .map(views::event)
        .filter(Objects::nonNull)
        .limit(MOST)
        .toList();
  }
}
