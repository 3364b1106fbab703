package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.name.NameKey;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the JSON of a record what it is found by.
 *
 * <p>Places and parties are recognised by their shape wherever they stand: both have a lineage, and
 * only places have a level.
 */
final class FactsReader {
  private static final Set<String> WORDS =
      Set.of(
          "id",
          "name",
          "headline",
          "quote",
          "paraphrase",
          "outlet",
          "predicate",
          "event",
          "about",
          "subject",
          "warning",
          "incident",
          "older",
          "younger");

  private static final List<String> STATES =
      List.of("state", "kind", "verdict", "outcome", "status", "judgement");

  private final Set<String> places = new HashSet<>();
  private final Set<String> parties = new HashSet<>();
  private final Set<Box> boxes = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private FactsReader() {}

  static Facts of(ViewKind viewKind, JsonNode json) {
    FactsReader reader = new FactsReader();
    reader.walk(json);
    reader.addScope(json.path("settings"));
    reader.addIssuer(json.path("subject").path("issuer"));
    reader.text.append(Objects.requireNonNullElse(hazard(json), ""));
    return new Facts(
        textOrNull(json, "type"),
        hazard(json),
        reader.places,
        reader.parties,
        List.copyOf(reader.boxes),
        time(json),
        STATES.stream()
            .map(json::path)
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .collect(Collectors.toSet()),
        subjects(viewKind, json),
        NameKey.folded(reader.text.toString()));
  }

  /** What a scorecard is about. */
  private void addScope(JsonNode settings) {
    settings.path("issuers").forEach(id -> parties.add(id.asText()));
    if (settings.path("place").isTextual()) {
      places.add(settings.path("place").asText());
    }
  }

  /** Whom a decision is about. */
  private void addIssuer(JsonNode id) {
    if (id.isTextual()) {
      parties.add(id.asText());
    }
  }

  private static @Nullable String hazard(JsonNode json) {
    String own = textOrNull(json, "hazard");
    return own == null ? textOrNull(json.path("settings"), "hazard") : own;
  }

  private void walk(JsonNode json) {
    if (json.isObject() && json.has("lineage")) {
      boolean isPlace = json.has("level");
      Set<String> named = isPlace ? places : parties;
      Box box = isPlace ? Box.of(json) : null;
      if (box != null) {
        boxes.add(box);
      }
      named.add(json.path("id").asText());
      json.path("lineage").forEach(id -> named.add(id.asText()));
    }
    json.properties()
        .forEach(
            field -> {
              if (field.getValue().isTextual() && WORDS.contains(field.getKey())) {
                text.append(field.getValue().asText()).append(' ');
              }
            });
    json.forEach(this::walk);
  }

  /**
   * The hull of what is said of when: a warning's time ends with its validity; what was said at no
   * moment that is given was said when it was published.
   */
  private static @Nullable Span time(JsonNode json) {
    if (json.path("said").isNull() && json.path("publishedAt").isTextual()) {
      return Span.at(Instant.parse(json.path("publishedAt").asText()));
    }
    return Stream.of("issued", "validity", "began", "said")
        .map(json::path)
        .filter(JsonNode::isObject)
        .map(span -> new Span(moment(span, "from"), moment(span, "to")))
        .reduce(Span::hull)
        .orElse(null);
  }

  private static Instant moment(JsonNode span, String bound) {
    return Instant.parse(span.path(bound).asText());
  }

  private static List<EventKey> subjects(ViewKind viewKind, JsonNode json) {
    return switch (viewKind) {
      case CLAIMS -> ofClaim(json);
      case DECISIONS -> ofDecision(json.path("subject"));
      case DOSSIERS -> List.of(new EventKey(ClaimType.INCIDENT, json.path("event").asText()));
      case OUTCOMES -> List.of(new EventKey(ClaimType.WARNING, json.path("event").asText()));
      case MATCHES ->
          List.of(
              new EventKey(ClaimType.WARNING, json.path("warning").asText()),
              new EventKey(ClaimType.INCIDENT, json.path("incident").asText()));
      case CONTRADICTIONS, QUESTIONS -> asked(json);
      case LINKS ->
          Stream.of("older", "younger")
              .map(role -> new EventKey(type(json), json.path(role).asText()))
              .toList();
      case ALERTS -> ofAlert(json);
      case EVENTS, SCORECARDS -> List.of();
    };
  }

  private static List<EventKey> ofClaim(JsonNode json) {
    if (type(json) == ClaimType.STATEMENT) {
      return json.path("about").isTextual() ? asked(json) : List.of();
    }
    String event = textOrNull(json, "event");
    return List.of(new EventKey(type(json), event == null ? json.path("id").asText() : event));
  }

  private static List<EventKey> ofDecision(JsonNode subject) {
    List<EventKey> events = new ArrayList<>();
    add(ClaimType.WARNING, subject.path("pair").path("warning"), events);
    add(ClaimType.INCIDENT, subject.path("pair").path("incident"), events);
    subject.path("warnings").forEach(id -> add(ClaimType.WARNING, id, events));
    subject.path("incidents").forEach(id -> add(ClaimType.INCIDENT, id, events));
    add(ClaimType.WARNING, subject.path("event"), events);
    add(ClaimType.INCIDENT, subject.path("event"), events);
    add(ClaimType.DECISION, subject.path("proposal"), events);
    if (subject.has("question")) {
      events.addAll(asked(subject.path("question")));
    }
    return events;
  }

  private static void add(ClaimType type, JsonNode id, List<EventKey> events) {
    if (id.isTextual()) {
      events.add(new EventKey(type, id.asText()));
    }
  }

  /**
   * The subject is an incident's id, or that of a question: an event id, a blank, the predicate.
   */
  private static List<EventKey> ofAlert(JsonNode alert) {
    String subject = alert.path("subject").asText();
    int blank = subject.lastIndexOf(' ');
    boolean isOfQuestion = alert.path("kind").asText().startsWith("CONTRADICTION") && blank > 0;
    return isOfQuestion
        ? asked(subject.substring(0, blank), subject.substring(blank + 1))
        : List.of(new EventKey(ClaimType.INCIDENT, subject));
  }

  private static List<EventKey> asked(JsonNode json) {
    return asked(json.path("about").asText(), json.path("predicate").asText());
  }

  /** Of the response to a warning or an incident, the predicate does not say which is meant. */
  private static List<EventKey> asked(String about, String predicate) {
    EventKey warning = new EventKey(ClaimType.WARNING, about);
    EventKey incident = new EventKey(ClaimType.INCIDENT, about);
    if (predicate.startsWith("warning.")) {
      return List.of(warning);
    }
    return predicate.startsWith("incident.") ? List.of(incident) : List.of(warning, incident);
  }

  private static ClaimType type(JsonNode json) {
    return ClaimType.valueOf(json.path("type").asText().toUpperCase(Locale.ROOT));
  }

  private static @Nullable String textOrNull(JsonNode json, String field) {
    return json.path(field).textValue();
  }

  /** The words of several records together, up to a length. */
  static String text(List<Facts> all, int length) {
    List<String> texts = new ArrayList<>();
    int sum = 0;
    for (Facts facts : all) {
      if (sum < length) {
        texts.add(facts.text());
        sum += facts.text().length();
      }
    }
    return String.join(" ", texts);
  }
}
