package io.foreknown.operations.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.operations.diff.Change.Kind;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.schemas.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The claims because of which outputs differ: those that the evidence of one side names and that of
 * the other does not, or under another revision. A dossier and an outcome, which name none, have
 * those of their matches.
 */
final class Causes implements AutoCloseable {
  private static final List<Topic> NAMING =
      List.of(Topic.MATCHES, Topic.CONTRADICTIONS, Topic.QUESTIONS, Topic.LINKS, Topic.ALERTS);
  private static final int MOST = 50;
  private static final char END = '\1';

  private final String clockBefore;
  private final String clockAfter;
  private final DiskMap namedBefore = DiskMap.temporary();
  private final DiskMap namedAfter = DiskMap.temporary();
  private final DiskMap ofEvents = DiskMap.temporary();

  /** Reads what both sides name. */
  Causes(ReplayDirectory before, ReplayDirectory after) {
    this.clockBefore = before.settings().path("clock").asText();
    this.clockAfter = after.settings().path("clock").asText();
    note(before, namedBefore);
    note(after, namedAfter);
  }

  private static void note(ReplayDirectory replayDirectory, DiskMap named) {
    for (Topic topic : NAMING) {
      try (SortedFile file = replayDirectory.open(topic)) {
        for (var row = file.row(); row != null; row = file.row()) {
          ClaimReference.of(row.json()).forEach(claim -> note(claim, named));
          file.next();
        }
      }
    }
  }

  private static void note(ClaimReference claim, DiskMap named) {
    if (claim.revision() > 0 || named.get(claim.claim()) == null) {
      named.put(claim.claim(), Long.toString(claim.revision()).getBytes(UTF_8));
    }
  }

  /** The claims, the first of them; none where no claim tells why. */
  List<ClaimReference> of(Change change) {
    List<ClaimReference> causes =
        switch (change.topic()) {
          case DOSSIERS -> ofEvent("incident", change.id());
          case OUTCOMES -> ofEvent("warning", change.id());
          default -> named(change);
        };
    if (change.topic() == Topic.MATCHES) {
      JsonNode match = change.shown();
      causes.forEach(cause -> noteOf("incident", match.path("incident").asText(), cause));
      causes.forEach(cause -> noteOf("warning", match.path("warning").asText(), cause));
    }
    return causes;
  }

  private List<ClaimReference> named(Change change) {
    List<ClaimReference> before = ClaimReference.of(change.before());
    List<ClaimReference> after = ClaimReference.of(change.after());
    Stream<ClaimReference> differing =
        change.kind() == Kind.CHANGED
            ? Stream.concat(
                after.stream().filter(claim -> !before.contains(claim)),
                before.stream().filter(claim -> !after.contains(claim)))
            : Stream.concat(
                after.stream().filter(claim -> !isNamed(claim, namedBefore)),
                before.stream().filter(claim -> !isNamed(claim, namedAfter)));
    return likeliest(differing.distinct().limit(MOST).toList());
  }

  private static boolean isNamed(ClaimReference claim, DiskMap named) {
    byte[] revision = named.get(claim.claim());
    return revision != null
        && (claim.revision() == 0
            || new String(revision, UTF_8).equals(Long.toString(claim.revision())));
  }

  /** What one side cannot have known, if there is any of it, is reason enough. */
  private List<ClaimReference> likeliest(List<ClaimReference> causes) {
    List<ClaimReference> unknown = causes.stream().filter(this::isLaterThanOneClock).toList();
    return unknown.isEmpty() ? causes : unknown;
  }

  private boolean isLaterThanOneClock(ClaimReference claim) {
    Predicate<String> isEarlier =
        clock -> !clock.isEmpty() && clock.compareTo(claim.publishedAt()) < 0;
    return isEarlier.test(clockBefore) || isEarlier.test(clockAfter);
  }

  private void noteOf(String role, String event, ClaimReference cause) {
    ofEvents.put(
        "%s\0%s\0%s\0%d".formatted(role, event, cause.claim(), cause.revision()),
        cause.publishedAt().getBytes(UTF_8));
  }

  private List<ClaimReference> ofEvent(String role, String event) {
    List<ClaimReference> causes = new ArrayList<>();
    String start = "%s\0%s".formatted(role, event);
    ofEvents.forEach(
        start + '\0',
        start + END,
        (key, publishedAt) -> {
          String[] parts = key.substring(start.length() + 1).split("\0", 2);
          if (causes.size() < MOST) {
            causes.add(
                new ClaimReference(
                    parts[0], Long.parseLong(parts[1]), new String(publishedAt, UTF_8)));
          }
        });
    return causes;
  }

  @Override
  public void close() {
    namedBefore.close();
    namedAfter.close();
    ofEvents.close();
  }
}
