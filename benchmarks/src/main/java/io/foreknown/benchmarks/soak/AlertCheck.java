package io.foreknown.benchmarks.soak;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.StableId;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was raised live, beside what the direct engine would have raised on the way to what stands.
 *
 * <p>The two sets differ by nature. An alert's id names the claim or match that caused it, and
 * which one that is depends on what was known when: a contradiction that is opened by a claim today
 * is found to have been open since an earlier one that comes tomorrow, and nobody is alerted again.
 * And what was raised and later withdrawn does not stand. So two things are held:
 *
 * <ul>
 *   <li>Nothing that stands was kept quiet. Of each incident at least as many verdicts were raised
 *       as stand, one for each audience. Of each question on which a contradiction stands open or
 *       resolved, at least one alert was raised that says so.
 *   <li>Nothing was made up. The id of each alert is that of its subject, kind and cause; the cause
 *       is a claim that was sent; a verdict names a match, and a contradiction's alert a question,
 *       of which some version was emitted on their topics.
 * </ul>
 *
 * That none was emitted twice by one transaction follows from the versions of what is written with
 * it.
 */
final class AlertCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERDICT = "VERDICT";

  private final List<String> differences = new ArrayList<>();
  private final List<ObjectNode> raised;
  private final int standing;

  /** Looks at all of them. */
  AlertCheck(OutputRecords topics, Path replayed, Path sent) {
    this.raised = topics.of(Topic.ALERTS);
    List<JsonNode> expected = lines(replayed.resolve("alerts.ndjson"));
    this.standing = expected.size();
    checkNoneIsMissing(expected);
    checkNoneIsMadeUp(topics, sent);
  }

  private void checkNoneIsMissing(List<JsonNode> expected) {
    Map<String, Long> given = bySubject(raised);
    bySubject(expected)
        .forEach(
            (subject, many) -> {
              long least = subject.startsWith(VERDICT) ? many : 1;
              if (given.getOrDefault(subject, 0L) < least) {
                differences.add(
                    "%s: of %d alerts that stand none was raised".formatted(subject, many));
              }
            });
  }

  private static Map<String, Long> bySubject(List<? extends JsonNode> alerts) {
    return alerts.stream()
        .collect(
            groupingBy(
                alert -> alert.path("kind").asText() + " " + alert.path("subject").asText(),
                counting()));
  }

  private void checkNoneIsMadeUp(OutputRecords topics, Path sent) {
    Set<String> claims = lines(sent).stream().map(c -> c.path("id").asText()).collect(toSet());
    Set<String> ids = new HashSet<>();
    for (ObjectNode match : topics.of(Topic.MATCHES)) {
      ids.add(StableId.of(match.path("incident").asText(), VERDICT, match.path("id").asText()));
    }
    Set<String> questions = new HashSet<>();
    for (ObjectNode found : topics.of(Topic.CONTRADICTIONS)) {
      questions.add(found.path("about").asText() + " " + found.path("predicate").asText());
    }
    for (ObjectNode alert : raised) {
      boolean isVerdict = alert.path("kind").asText().equals(VERDICT);
      boolean isKnown =
          isVerdict
              ? ids.contains(alert.path("id").asText())
              : questions.contains(alert.path("subject").asText())
                  && ofQuestion(alert).equals(alert.path("id").asText());
      if (!isKnown || !claims.contains(alert.path("causedBy").asText())) {
        differences.add("an alert without a cause: " + alert);
      }
    }
  }

  private static String ofQuestion(JsonNode alert) {
    return StableId.of(
        alert.path("subject").asText(),
        alert.path("kind").asText(),
        alert.path("causedBy").asText());
  }

  private static List<JsonNode> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(AlertCheck::json).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  int raised() {
    return raised.size();
  }

  int standing() {
    return standing;
  }

  List<String> differences() {
    return List.copyOf(differences);
  }
}
