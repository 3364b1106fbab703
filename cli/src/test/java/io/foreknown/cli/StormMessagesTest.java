package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.foreknown.cli.StormMessages.Said;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.given.StormDay;
import io.foreknown.domain.place.Geometry;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.cap.CapSource;
import io.foreknown.feeds.ndjson.ClaimJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The storm day with all its follow-up messages, counted in both ways that docs/explanation/time.md
 * names.
 */
class StormMessagesTest {
  private static final long SEED = 20_180_620;
  private static final double TOLERANCE_KM = 1;
  private static final double KM_OF_A_DEGREE = 111.195;

  private static final String HEAD =
      """
      | what an office sends of each warning | warnings of | `as-issued`: verified, reports warned | `in-window`: verified, reports warned |
      |---|---|---|---|
      """;

  private static final Map<String, String> WARNED_OF =
      new TreeMap<>(Map.of("TO", "tornadoes", "FF", "flash floods"));

  @TempDir private Path work;

  private static final List<IncidentReport> REPORTS =
      StormDay.claims().stream()
          .filter(IncidentReport.class::isInstance)
          .map(IncidentReport.class::cast)
          .toList();

  private static List<StormMessages> messages(Duration extendedBy, @Nullable Double endedAfter) {
    return StormDay.claims().stream()
        .filter(Warning.class::isInstance)
        .map(claim -> new StormMessages((Warning) claim, extendedBy, endedAfter))
        .toList();
  }

  @Test
  void countedAsIssuedTheFollowUpMessagesChangeNothingOfTheWeatherServicesScores()
      throws IOException {
    for (Double ended : new Double[] {null, 1.0}) {
      Map<String, JsonNode> cards = scored("issued" + ended, lines(messages(Duration.ZERO, ended)));

      StormDay.PHENOMENA
          .keySet()
          .forEach(
              phenomenon ->
                  StormScores.assertAgrees(phenomenon, card(cards, phenomenon + "-issued")));
    }
  }

  @Test
  void trimmedExtendedAndEndedWarningsCountAsACountByHandSays() throws IOException {
    for (Duration extended : List.of(Duration.ZERO, Duration.ofMinutes(20))) {
      for (Double ended : new Double[] {null, 0.2, 0.9}) {
        List<StormMessages> all = messages(extended, ended);
        String name = "counted-%s-%s".formatted(extended.toMinutes(), ended);
        Map<String, JsonNode> cards = scored(name, lines(all));

        for (String phenomenon : StormDay.PHENOMENA.keySet()) {
          assertCounts(card(cards, phenomenon), of(phenomenon, all), StormMessagesTest::isInWindow);
          assertCounts(
              card(cards, phenomenon + "-issued"),
              of(phenomenon, all),
              StormMessagesTest::isVerifiedAsIssued);
        }
      }
    }
  }

  /** What docs/explanation/time.md shows of both ways to count. */
  @Test
  void timePageTellsTheCountsOfBothPolicies() throws IOException {
    List<String> rows = new ArrayList<>();
    List<String> alerts =
        messages(Duration.ZERO, null).stream().map(of -> of.all().get(0)).toList();
    rows.addAll(rows("the first message alone", claims(alerts)));
    rows.addAll(rows("repeated and trimmed", lines(messages(Duration.ZERO, null))));
    rows.addAll(rows("also ended after a fifth of its time", lines(messages(Duration.ZERO, 0.2))));
    rows.addAll(
        rows("extended by 20 minutes instead", lines(messages(Duration.ofMinutes(20), null))));

    assertThat(Pages.text(Path.of("..", "docs", "explanation", "time.md")))
        .contains("<!-- storm -->\n" + HEAD + String.join("", rows) + "<!-- /storm -->\n");
  }

  private List<String> rows(String messages, List<String> claims) throws IOException {
    Map<String, JsonNode> cards = scored(messages.replace(' ', '-'), claims);
    List<String> rows = new ArrayList<>();
    WARNED_OF.forEach(
        (phenomenon, name) ->
            rows.add(
                "| %s | %s | %s | %s |\n"
                    .formatted(
                        messages,
                        name,
                        counts(card(cards, phenomenon + "-issued")),
                        counts(card(cards, phenomenon)))));
    return rows;
  }

  private static String counts(JsonNode card) {
    return "%d of %d, %d of %d"
        .formatted(
            card.path("warningsVerified").asInt(),
            card.path("warnings").asInt(),
            card.path("incidentsWarned").asInt(),
            card.path("incidents").asInt());
  }

  /** The Update repeats what the Alert said, so who comes in between hears the same. */
  @Test
  void whoHasNotHeardTheAlertOrHearsAllInAnyOrderCountsTheSame() throws IOException {
    List<StormMessages> all = messages(Duration.ofMinutes(20), 0.9);
    List<String> sent = all.stream().flatMap(of -> of.all().stream()).toList();
    List<String> shuffled = new ArrayList<>(sent);
    Collections.shuffle(shuffled, new Random(SEED));
    List<String> late =
        all.stream().flatMap(of -> of.all().subList(1, of.all().size()).stream()).toList();

    Map<String, JsonNode> cards = scored("sent", claims(sent));

    assertThat(scored("shuffled", claims(shuffled))).isEqualTo(cards);
    assertThat(scored("late", claims(late))).isEqualTo(cards);
  }

  private static List<StormMessages> of(String phenomenon, List<StormMessages> all) {
    String hazard = StormDay.PHENOMENA.get(phenomenon);
    return all.stream().filter(of -> of.warning().hazard().name().equals(hazard)).toList();
  }

  private static void assertCounts(
      JsonNode card,
      List<StormMessages> warnings,
      BiPredicate<StormMessages, IncidentReport> verifies) {
    List<IncidentReport> reports =
        REPORTS.stream().filter(of -> isOf(of.hazard().name(), card)).toList();
    assertThat(card.path("warnings").asInt()).isEqualTo(warnings.size());
    assertThat(card.path("incidents").asInt()).isEqualTo(reports.size());
    assertThat(card.path("warningsVerified").asLong())
        .as(card.toString())
        .isEqualTo(
            warnings.stream()
                .filter(warning -> reports.stream().anyMatch(of -> verifies.test(warning, of)))
                .count());
    assertThat(card.path("incidentsWarned").asLong())
        .as(card.toString())
        .isEqualTo(
            reports.stream()
                .filter(of -> warnings.stream().anyMatch(warning -> verifies.test(warning, of)))
                .count());
  }

  private static boolean isOf(String hazard, JsonNode card) {
    String of = card.path("settings").path("hazard").asText();
    return hazard.equals(of) || hazard.startsWith(of + ".");
  }

  /** By what was in force when it began. */
  private static boolean isInWindow(StormMessages warning, IncidentReport report) {
    Instant began = report.began().from();
    List<Said> said = warning.said();
    Said then = began.isBefore(said.get(1).from()) ? said.get(0) : said.get(1);
    Instant ended = warning.ended();
    return !began.isBefore(warning.issued())
        && !began.isAfter(then.until())
        && (ended == null || began.isBefore(ended))
        && isNear(report, then.ring());
  }

  /** By the first area, up to the last end that was given, or until it was ended. */
  private static boolean isVerifiedAsIssued(StormMessages warning, IncidentReport report) {
    Instant began = report.began().from();
    List<Said> said = warning.said();
    Instant ended = warning.ended();
    return !began.isBefore(warning.issued())
        && !began.isAfter(said.get(1).until())
        && (ended == null || began.isBefore(ended))
        && isNear(report, said.get(0).ring());
  }

  /** On a plane, which is true enough over some ten kilometres. */
  private static boolean isNear(IncidentReport report, List<LonLat> ring) {
    LonLat at =
        ((Geometry.Circle) Objects.requireNonNull(report.places().get(0).geometry())).centre();
    double kmOfLon = KM_OF_A_DEGREE * Math.cos(Math.toRadians(at.lat()));
    boolean isInside = false;
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i + 1 < ring.size(); i++) {
      double x1 = (ring.get(i).lon() - at.lon()) * kmOfLon;
      double y1 = (ring.get(i).lat() - at.lat()) * KM_OF_A_DEGREE;
      double x2 = (ring.get(i + 1).lon() - at.lon()) * kmOfLon;
      double y2 = (ring.get(i + 1).lat() - at.lat()) * KM_OF_A_DEGREE;
      if ((y1 > 0) != (y2 > 0) && x1 + (x2 - x1) * -y1 / (y2 - y1) > 0) {
        isInside = !isInside;
      }
      double length = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
      double share = length == 0 ? 0 : -(x1 * (x2 - x1) + y1 * (y2 - y1)) / length;
      double on = Math.max(0, Math.min(1, share));
      nearest = Math.min(nearest, Math.hypot(x1 + on * (x2 - x1), y1 + on * (y2 - y1)));
    }
    return isInside || nearest <= TOLERANCE_KM;
  }

  private static List<String> lines(List<StormMessages> all) {
    return claims(all.stream().flatMap(of -> of.all().stream()).toList());
  }

  /** An end of what nobody has seen makes no claim yet. */
  private static Optional<String> claim(Item item) {
    assertThat(item).isInstanceOfAny(Item.Accepted.class, Item.Unclaimed.class);
    return item instanceof Item.Accepted accepted
        ? Optional.of(ClaimJson.write(accepted.claim()))
        : Optional.empty();
  }

  /** What a source makes of the messages, in this order. */
  private static List<String> claims(List<String> messages) {
    CapSource source = new CapSource(new Heap(new HashMap<>()));
    return messages.stream()
        .flatMap(message -> source.read(new ByteArrayInputStream(message.getBytes(UTF_8)), "m"))
        .flatMap(item -> claim(item).stream())
        .toList();
  }

  private record Heap(Map<String, Map<String, String>> maps) implements Memory {
    @Override
    public Map<String, String> map(String name) {
      return maps.computeIfAbsent(name, any -> new TreeMap<>());
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }

  private Map<String, JsonNode> scored(String name, Collection<String> warnings)
      throws IOException {
    Path out = work.resolve(name);
    Path claims =
        Files.write(
            work.resolve(name + ".ndjson"),
            Stream.concat(warnings.stream(), REPORTS.stream().map(ClaimJson::write)).toList());
    Directly.replayed(out, claims.toString(), "--settings", settings().toString());
    Map<String, JsonNode> cards = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("scorecards.ndjson"))) {
      JsonNode card = new ObjectMapper().readTree(line);
      cards.put(card.path("id").asText(), card);
    }
    return cards;
  }

  private static JsonNode card(Map<String, JsonNode> cards, String id) {
    return Objects.requireNonNull(cards.get(id), id);
  }

  private Path settings() throws IOException {
    StringBuilder yaml = new StringBuilder("match: [{hazard: met, toleranceKm: 1}]\nscorecards:\n");
    StormDay.PHENOMENA.forEach(
        (id, hazard) -> {
          yaml.append("  - {id: %s, hazard: %s, policy: in-window}%n".formatted(id, hazard));
          yaml.append("  - {id: %s-issued, hazard: %s, policy: as-issued}%n".formatted(id, hazard));
        });
    return Files.writeString(work.resolve("settings.yaml"), yaml);
  }
}
