package io.foreknown.operations.purge;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which records have to do with the claims that are to be erased. */
final class PurgeScope {
  /** What the id of a claim begins with that was accepted from a story, or that of a story. */
  private static final String STORY = "story:";

  private final Map<String, KnownClaim> claims;
  private final Set<EventKey> events;

  /** What the subjects of alerts on their questions begin with. */
  private final Set<String> questions;

  private final Set<String> incidents;
  private final Set<String> scorecards;
  private final Set<String> texts;
  private final Ids ids;

  /** Of these claims, by id; what is published of one event may lie under another one's id. */
  PurgeScope(Map<String, KnownClaim> claims, Merged merged) {
    this.claims = claims;
    this.ids = new Ids(claims.keySet());
    this.texts =
        claims.keySet().stream()
            .filter(id -> id.startsWith(STORY))
            .map(PurgeScope::textOf)
            .collect(Collectors.toSet());
    this.events =
        claims.values().stream()
            .flatMap(knownClaim -> knownClaim.events().stream())
            .flatMap(event -> merged.of(event).stream())
            .collect(Collectors.toSet());
    this.questions =
        claims.values().stream()
            .flatMap(knownClaim -> knownClaim.questions().stream())
            .flatMap(
                asked ->
                    merged.of(asked.event()).stream()
                        .map(event -> event.id() + " " + asked.predicates()))
            .collect(Collectors.toSet());
    this.incidents =
        events.stream()
            .filter(event -> event.type() == ClaimType.INCIDENT)
            .map(EventKey::id)
            .collect(Collectors.toCollection(HashSet::new));
    this.scorecards =
        claims.values().stream()
            .flatMap(knownClaim -> knownClaim.issuers().stream())
            .map(issuer -> "issuer:" + issuer)
            .collect(Collectors.toSet());
  }

  /** The story of {@code story:ID#PROPOSAL}, or of {@code story:ID}. */
  private static String textOf(String id) {
    int end = id.lastIndexOf('#');
    return id.substring(STORY.length(), end < 0 ? id.length() : end);
  }

  Ids ids() {
    return ids;
  }

  Map<String, KnownClaim> claims() {
    return claims;
  }

  boolean isOf(EventKey event) {
    return events.contains(event);
  }

  boolean isOfStory(String address) {
    return claims.values().stream().anyMatch(knownClaim -> knownClaim.stories().contains(address));
  }

  /** A story in which one of the claims stands, or what it may claim. */
  boolean isReading(JsonNode reading) {
    JsonNode story = reading.path("story");
    return texts.contains(story.path("id").asText())
        || (story.path("url").isTextual() && isOfStory(story.path("url").asText()));
  }

  /** An incident that was held against one of the warnings: alerts on it name the warning. */
  void match(JsonNode match) {
    if (isOf(new EventKey(ClaimType.WARNING, match.path("warning").asText()))) {
      incidents.add(match.path("incident").asText());
    }
  }

  /** An alert that one of the claims caused, or that reports what was made of it. */
  boolean isAlert(JsonNode alert) {
    String subject = alert.path("subject").asText();
    return claims.containsKey(alert.path("causedBy").asText())
        || incidents.contains(subject)
        || questions.stream().anyMatch(subject::startsWith);
  }

  /** A rejection of a revision, or of bytes that name the claim and could not be read. */
  boolean isRejection(JsonNode rejected, byte[] original) {
    JsonNode claim = rejected.path("claim");
    return claim.isTextual() ? claims.containsKey(claim.asText()) : ids.in(original) != null;
  }

  /** Any other output on an event of the claims, or on what an issuer of theirs was worth. */
  boolean isOutput(JsonNode output) {
    return Stream.of("warning", "incident", "event", "about", "older", "younger")
            .map(field -> output.path(field).asText())
            .anyMatch(this::isEventId)
        || scorecards.contains(output.path("id").asText());
  }

  private boolean isEventId(String id) {
    return isOf(new EventKey(ClaimType.WARNING, id)) || isOf(new EventKey(ClaimType.INCIDENT, id));
  }
}
