package io.foreknown.cli;

import io.foreknown.domain.assess.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings shows the rows that the product brings along. */
class ShippedSettingsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "reference", "settings.md");
  private static final Rules SHIPPED = Rules.shipped();

  @Test
  void rowsOfMatchesAreShown() throws IOException {
    DerivedText.assertPart(
        PAGE,
        "match",
        table(
            List.of("hazard", "toleranceKm", "horizon", "nearKm", "tooLate"),
            SHIPPED.rules().rows().stream()
                .map(
                    row ->
                        Stream.of(
                            hazard(row.hazard()),
                            km(row.toleranceKm()),
                            time(row.horizon()),
                            km(row.nearKm()),
                            time(row.tooLate())))));
  }

  @Test
  void rowsOfLinksAreShown() throws IOException {
    DerivedText.assertPart(
        PAGE,
        "links",
        table(
            List.of("hazard", "within", "radiusKm", "merge"),
            SHIPPED.links().rows().stream()
                .map(
                    row ->
                        Stream.of(
                            hazard(row.hazard()),
                            time(row.within()),
                            km(row.radiusKm()),
                            code(word(row.merge()))))));
  }

  @Test
  void kindsOfSitesAreShown() throws IOException {
    Map<String, List<String>> kinds =
        SHIPPED.rules().kinds().broader().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    DerivedText.assertPart(
        PAGE,
        "kinds",
        table(
            List.of("broader kind", "kinds"),
            kinds.entrySet().stream()
                .map(
                    of ->
                        Stream.of(
                            code(of.getKey()), codes(of.getValue().stream().sorted().toList())))));
  }

  @Test
  void predicatesAreShown() throws IOException {
    DerivedText.assertPart(
        PAGE,
        "predicates",
        table(
            List.of("name", "kind", "cumulative", "rungs", "concurrency"),
            SHIPPED.predicates().rows().stream()
                .map(
                    row ->
                        Stream.of(
                            code(row.name()),
                            code(word(row.kind())),
                            Boolean.toString(row.cumulative()),
                            codes(row.rungs()),
                            time(row.concurrency())))));
  }

  @Test
  void ageOfAlertsIsShown() throws IOException {
    DerivedText.assertPart(
        PAGE,
        "alerts",
        table(
            List.of("setting", "default"),
            Stream.of(Stream.of(code("fresh"), time(SHIPPED.alerts().fresh())))));
  }

  private static String table(List<String> head, Stream<Stream<String>> rows) {
    return Stream.concat(
            Stream.of(row(head), "|" + "---|".repeat(head.size())),
            rows.map(Stream::toList).map(ShippedSettingsPageTest::row))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(List<String> cells) {
    return "| %s |".formatted(String.join(" | ", cells));
  }

  private static String hazard(String hazard) {
    return hazard.isEmpty() ? "all (`\"\"`)" : code(hazard);
  }

  private static String km(double km) {
    return Long.toString(Math.round(km));
  }

  private static String time(Duration time) {
    Duration days = Duration.ofDays(time.toDays());
    return code(
        time.equals(days) && !time.isZero() ? "P%dD".formatted(time.toDays()) : time.toString());
  }

  private static String codes(Collection<String> words) {
    return words.stream().map(ShippedSettingsPageTest::code).collect(Collectors.joining(", "));
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
