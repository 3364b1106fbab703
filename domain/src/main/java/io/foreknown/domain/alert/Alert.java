package io.foreknown.domain.alert;

import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.contradiction.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What a person should know now.
 *
 * @param id the same for the same subject, kind and cause
 * @param subject of an incident its event id; of a question the event id, a blank and the predicate
 * @param headline in plain words
 * @param causedBy id of the claim that made it so
 * @param publishedAt when that claim was published
 * @param links addresses of the stories; others than those of the web are left out
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
  /** Copies the list; what an older version remembers may hold other addresses. */
  public Alert {
    links = links.stream().filter(WebAddress::isOne).toList();
  }
}
