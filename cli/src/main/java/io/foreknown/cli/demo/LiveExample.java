package io.foreknown.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.alert.AlertRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case of today, made up and marked so: a warning in force, a statement, and one that contradicts
 * it. Each start of the demo has one of its own, so that it is news.
 */
public final class LiveExample {
  /** What its claims are called in their origins. */
  public static final String NAME = "example.ndjson";

  /** As long as its alert is news, it is shown as it stands. */
  private static final Duration FRESH = AlertRules.shipped().fresh();

  private static final Duration VALID = FRESH.multipliedBy(2);
  private static final String PREFIX = "example-";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final String event;
  private final Instant began;

  private LiveExample(String event, Instant began) {
    this.event = event;
    this.began = began;
  }

  /** The one that begins at this moment. */
  public static LiveExample at(Instant now) {
    Instant began = now.truncatedTo(ChronoUnit.SECONDS);
    return new LiveExample(PREFIX + STAMP.format(began), began);
  }

  /** Whether there is one that still is news among these warning events. */
  public static boolean isStanding(Collection<String> events, Instant now) {
    return events.stream()
        .map(LiveExample::of)
        .anyMatch(one -> one.filter(e -> !e.isOver(now)).isPresent());
  }

  /** Those among these warning events that are no news any more. */
  public static List<LiveExample> over(Collection<String> events, Instant now) {
    return events.stream()
        .map(LiveExample::of)
        .flatMap(Optional::stream)
        .filter(one -> one.isOver(now))
        .toList();
  }

  private static Optional<LiveExample> of(String event) {
    return event.matches(PREFIX + "\\d{8}T\\d{6}Z")
        ? Optional.of(
            new LiveExample(event, STAMP.parse(event.substring(PREFIX.length()), Instant::from)))
        : Optional.empty();
  }

  private boolean isOver(Instant now) {
    return began.plus(FRESH).isBefore(now);
  }

  /** The warning and the first statement, as NDJSON. */
  public InputStream known() {
    return stream(lines(began).subList(0, 2));
  }

  /** The statement that contradicts, as NDJSON. */
  public InputStream live(Instant now) {
    return stream(lines(now).subList(2, 3));
  }

  /** What takes all three back, as NDJSON. */
  public InputStream withdrawal(Instant now) {
    String line =
        "{\"type\":\"%s\",\"id\":\"%s.%s\",\"revision\":2,\"status\":\"retracted\",\"publishedAt\":\"%s\"}";
    return stream(
        List.of(
            line.formatted("warning", event, "warning", now),
            line.formatted("statement", event, "received", now),
            line.formatted("statement", event, "not-received", now)));
  }

  private List<String> lines(Instant now) {
    try (InputStream in =
        Objects.requireNonNull(LiveExample.class.getResourceAsStream(NAME), NAME)) {
      return new String(in.readAllBytes(), UTF_8)
          .replace("{event}", event)
          .replace("{now}", now.truncatedTo(ChronoUnit.SECONDS).toString())
          .replace("{until}", began.plus(VALID).toString())
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  private static InputStream stream(List<String> lines) {
    return new ByteArrayInputStream(
        lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(UTF_8));
  }
}
