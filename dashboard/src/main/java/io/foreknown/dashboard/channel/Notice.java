package io.foreknown.dashboard.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.PagePath;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a channel says of an alert.
 *
 * @param id of the alert
 * @param event by which alerts are put together: the id of the event that it is about
 * @param subject the event, or a question about it
 * @param publishedAt when the claim was published that caused it
 * @param page where the page shows it, below the address of the dashboard
 */
public record Notice(
    String id,
    String event,
    String subject,
    Severity severity,
    String headline,
    Instant publishedAt,
    String page) {
  /** Of an alert as it lies in its view; a severity that this version does not know is low. */
  static Notice of(ViewRecord alert) {
    ObjectNode json = alert.json().parse();
    String subject = json.path("subject").asText();
    String event = alert.subjects().stream().map(EventKey::id).findFirst().orElse(subject);
    return new Notice(
        alert.id(),
        event,
        subject,
        severity(json.path("severity").asText()),
        json.path("headline").asText(),
        alert.publishedAt(),
        PagePath.of(ViewKind.ALERTS, alert));
  }

  static Severity severity(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equals(word))
        .findFirst()
        .orElse(Severity.LOW);
  }
}
