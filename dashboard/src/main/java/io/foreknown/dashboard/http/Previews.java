package io.foreknown.dashboard.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import io.foreknown.domain.words.CountWords;
import io.foreknown.domain.words.HazardWords;
import io.foreknown.domain.words.LeadTimeWords;
import io.foreknown.domain.words.MomentWords;
import io.foreknown.domain.words.NameWords;
import io.foreknown.domain.words.QuestionWords;
import io.foreknown.domain.words.SymbolWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What links to events, questions and contradictions say where they are shown, from the records as
 * they are known now, or then where the address names a moment.
 */
final class Previews {
  private static final int NAMES = 3;
  private static final int WARNINGS = 2;

  private final Knowledge knowledge;

  Previews(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Of the page at this address; null: nothing of its own is known of it. */
  @Nullable Preview of(ApiRequest apiRequest) {
    String view = apiRequest.segment(apiRequest.path().size() - 1);
    try {
      return switch (view) {
        case "event" -> event(apiRequest, views(apiRequest));
        case "question" -> question(apiRequest, views(apiRequest));
        case "contradiction" -> contradiction(apiRequest, views(apiRequest));
        default -> null;
      };
    } catch (ProblemException e) {
      return null; // The page itself says what is wrong with its address.
    }
  }

  /** The page does without the parameters that it does not know, as links of mails have them. */
  private Views views(ApiRequest apiRequest) {
    return knowledge.asOf(
        new Params(apiRequest, apiRequest.query().keySet().toArray(String[]::new)).asOf());
  }

  private static @Nullable Preview event(ApiRequest apiRequest, Views views) {
    String id = apiRequest.query().getOrDefault("id", "");
    return Stream.of(ClaimType.INCIDENT, ClaimType.WARNING)
        .filter(type -> isAsked(type, apiRequest.query().get("type")))
        .map(type -> views.event(new EventKey(type, id)))
        .filter(Objects::nonNull)
        .findFirst()
        .map(viewRecord -> ofEvent(viewRecord, views))
        .orElse(null);
  }

  private static boolean isAsked(ClaimType type, @Nullable String asked) {
    return asked == null || asked.equals(type.name().toLowerCase(Locale.ROOT));
  }

  private static Preview ofEvent(ViewRecord viewRecord, Views views) {
    JsonNode event = viewRecord.json().parse();
    boolean isWarning = event.path("type").asText().equals("warning");
    String places = places(event);
    return isWarning
        ? new Preview(
            "Warning by %s: %s".formatted(event.at("/issuer/name").asText(), places),
            facts(event, "issued"))
        : new Preview(
            places,
            Stream.concat(Stream.of(facts(event, "began")), warnings(event, views).stream())
                .reduce((one, other) -> one + " " + other)
                .orElse(""));
  }

  private static String places(JsonNode event) {
    List<String> names =
        event.path("places").valueStream().map(place -> place.path("name").asText()).toList();
    return names.isEmpty()
        ? "An unknown place"
        : NameWords.of(names, event.path("placeCount").asLong(names.size()), NAMES);
  }

  /** What, when, and how many were killed. */
  private static String facts(JsonNode event, String when) {
    List<String> facts = new ArrayList<>();
    facts.add(HazardWords.of(new Hazard(event.path("hazard").asText())));
    facts.add(MomentWords.of(span(event.path(when))));
    JsonNode killed = event.path("killed");
    if (killed.isObject()) {
      facts.add(
          CountWords.of(new Count(bound(killed, "atLeast"), bound(killed, "atMost"))) + " killed");
    }
    return String.join(", ", facts) + ".";
  }

  private static @Nullable Long bound(JsonNode count, String name) {
    return count.path(name).isNumber() ? count.path(name).asLong() : null;
  }

  private static Span span(JsonNode span) {
    return new Span(
        Instant.parse(span.path("from").asText()), Instant.parse(span.path("to").asText()));
  }

  /** Who warned of it and how long before, those first that came first. */
  private static List<String> warnings(JsonNode event, Views views) {
    EventKey key = new EventKey(ClaimType.INCIDENT, event.path("id").asText());
    return views.of(ViewKind.MATCHES).about(key).stream()
        .filter(ViewRecord::stands)
        .map(match -> match.json().parse())
        .filter(Previews::isCounted)
        .sorted((one, other) -> Long.compare(longest(other), longest(one)))
        .limit(WARNINGS)
        .map(match -> warned(match, event, views))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isCounted(JsonNode match) {
    return match.path("kind").asText().equals("MATCH")
        && !match.path("state").asText().equals("DISMISSED");
  }

  private static long longest(JsonNode match) {
    return match.at("/leadSeconds/max").asLong();
  }

  private static Optional<String> warned(JsonNode match, JsonNode incident, Views views) {
    ViewRecord warning =
        views.event(new EventKey(ClaimType.WARNING, match.path("warning").asText()));
    if (warning == null) {
      return Optional.empty();
    }
    JsonNode given = warning.json().parse();
    JsonNode lead = match.path("leadSeconds");
    return Optional.of(
        "%s: a %s warning, %s."
            .formatted(
                given.at("/issuer/name").asText(),
                SymbolWords.of(match.path("audience").asText()),
                LeadTimeWords.of(
                    new Seconds(lead.path("min").asLong(), lead.path("max").asLong()),
                    span(given.path("issued")),
                    span(incident.path("began")))));
  }

  private static @Nullable Preview question(ApiRequest apiRequest, Views views) {
    String about = apiRequest.query().getOrDefault("about", "");
    String predicate = apiRequest.query().getOrDefault("predicate", "");
    return Stream.of(ClaimType.INCIDENT, ClaimType.WARNING)
        .flatMap(type -> views.of(ViewKind.QUESTIONS).about(new EventKey(type, about)).stream())
        .filter(ViewRecord::stands)
        .map(viewRecord -> viewRecord.json().parse())
        .filter(json -> json.path("predicate").asText().equals(predicate))
        .findFirst()
        .map(json -> new Preview(QuestionWords.of(predicate), json.path("headline").asText()))
        .orElse(null);
  }

  private static @Nullable Preview contradiction(ApiRequest apiRequest, Views views) {
    ViewRecord viewRecord =
        views.of(ViewKind.CONTRADICTIONS).get(apiRequest.query().getOrDefault("id", ""));
    if (viewRecord == null) {
      return null;
    }
    JsonNode json = viewRecord.json().parse();
    return new Preview(
        json.path("headline").asText(), QuestionWords.of(json.path("predicate").asText()));
  }
}
