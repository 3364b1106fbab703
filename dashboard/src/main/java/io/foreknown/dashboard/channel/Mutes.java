package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the desk has muted after it was raised, and before it was sent. */
final class Mutes {
  private static final Comparator<JsonNode> NEWEST_LAST =
      Comparator.comparing((JsonNode decision) -> Instant.parse(decision.path("at").asText()))
          .thenComparing(decision -> decision.path("id").asText());

  private Mutes() {}

  /** Whether its event or its question is muted at a moment; the newest decision stands. */
  static boolean isMuted(Notice notice, Views views, Instant now) {
    return Stream.of(notice.event(), notice.subject())
        .distinct()
        .anyMatch(subject -> isMuted(subject, notice.event(), views, now));
  }

  private static boolean isMuted(String subject, String event, Views views, Instant now) {
    return Stream.of(ClaimType.INCIDENT, ClaimType.WARNING)
        .flatMap(type -> views.of(ViewKind.DECISIONS).about(new EventKey(type, event)).stream())
        .filter(ViewRecord::stands)
        .map(viewRecord -> (JsonNode) viewRecord.json().parse())
        .filter(decision -> subject.equals(subject(decision.path("subject"))))
        .max(NEWEST_LAST)
        .filter(decision -> decision.path("verdict").asText().equals("MUTED"))
        .filter(decision -> Instant.parse(decision.path("until").asText()).isAfter(now))
        .isPresent();
  }

  /** As alerts name it: an event's id, or that and, behind a blank, what is asked. */
  private static String subject(JsonNode subject) {
    JsonNode question = subject.path("question");
    return question.isObject()
        ? question.path("about").asText() + " " + question.path("predicate").asText()
        : subject.path("event").asText();
  }
}
