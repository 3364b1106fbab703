package io.foreknown.domain.alert;

import io.foreknown.domain.contradiction.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What a person should be told now.
 *
 * @param id the same for the same subject, kind and cause
 * @param subject of an incident its event id; of a question the event id, a blank and the predicate
 * @param headline in plain words
 * @param causedBy id of the claim that made it so
 * @param publishedAt when that claim was published
 * @param links addresses of the stories
 */
public record Alert(
    String id,
    String subject,
    AlertKind kind,
    Severity severity,
    String headline,
    String causedBy,
    Instant publishedAt,
    List<String> links) {
  /** Copies the list. */
  public Alert {
    links = List.copyOf(links);
  }
}
