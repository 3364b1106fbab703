package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.alert;
import static io.foreknown.feeds.cap.Given.lastWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.time.Span;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.codes.Geocodes;
import io.foreknown.feeds.given.HeapMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the blocks of one alert say, each of its event, area and time. */
class SeveralWarningsTest {
  private static String info(
      String language, String event, String begins, String ends, String area) {
    return """
        <info><language>%s</language><category>Met</category><event>%s</event><urgency>Expected</urgency>
        <severity>Severe</severity><certainty>Likely</certainty>%s%s
        <area><areaDesc>%s</areaDesc></area></info>"""
        .formatted(language, event, time("onset", begins), time("expires", ends), area);
  }

  private static String time(String name, String hour) {
    return hour.isEmpty() ? "" : "<%s>2024-05-%s:00:00+00:00</%s>".formatted(name, hour, name);
  }

  private static String with(String... infos) {
    return alert("a").replaceFirst("(?s)<info>.*</info>", String.join("", infos));
  }

  private static List<Warning> warnings(String alert) {
    return List.copyOf(lastWords(Given.reading(new CapSource(new HeapMemory()), alert)).values());
  }

  private static Span span(String from, String to) {
    return new Span(
        Instant.parse("2024-05-" + from + ":00:00Z"), Instant.parse("2024-05-" + to + ":00:00Z"));
  }

  @Test
  void blocksOfOtherTimesAreWarningsOfTheirOwn() {
    List<Warning> given =
        warnings(
            with(
                info("en", "Storm", "01T09", "01T12", "North"),
                info("en", "Storm", "01T18", "01T23", "South"),
                info("fr", "Tempête", "01T09", "01T12", "Nord")));

    assertThat(given)
        .extracting(Warning::validity)
        .containsExactly(span("01T09", "01T12"), span("01T18", "01T23"));
    assertThat(given)
        .extracting(warning -> warning.header().id())
        .containsExactly(
            "cap:met@example.org,a,2024-05-01T08:00:00Z",
            "cap:met@example.org,a,2024-05-01T08:00:00Z#2");
    assertThat(given).allMatch(warning -> warning.targets().size() == 1);
  }

  @Test
  void blocksOfOtherEventsAreWarningsOfTheirOwn() {
    assertThat(
            warnings(
                with(
                    info("en", "Storm", "01T09", "01T12", "North"),
                    info("en", "Fog", "01T09", "01T12", "North"))))
        .hasSize(2);
  }

  @Test
  void variantOfTheLanguageAddsItsAreas() {
    assertThat(
            warnings(
                with(
                    info("de", "Sturm", "01T09", "01T12", "Nord"),
                    info("de-AT", "STURM!", "01T09", "01T12", "Süd"),
                    info("de", "Sturm", "01T09", "01T12", "Mitte"))))
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.targets())
                    .extracting("name")
                    .containsExactly("Nord", "Süd", "Mitte"));
  }

  @Test
  void updateEndsTheWarningsThatItLeavesOut() {
    CapSource source = new CapSource(new HeapMemory());
    String update = update(info("en", "Storm", "01T09", "01T14", "North"));
    List<Item> items =
        new ArrayList<>(
            Given.reading(
                source,
                with(
                    info("en", "Storm", "01T09", "01T12", "North"),
                    info("en", "Storm", "01T18", "01T23", "South"))));
    items.addAll(Given.reading(source, update));
    List<Warning> last = List.copyOf(lastWords(items).values());

    Span sent = Span.at(Instant.parse("2024-05-01T08:30:00Z"));
    assertThat(last.get(0).validity()).isEqualTo(span("01T09", "01T12"));
    assertThat(last.get(0).updates())
        .containsExactly(
            new Update(sent, span("01T09", "01T14"), null, List.of(), CapLevels.UNKNOWN, false));
    assertThat(last.get(1).updates()).containsExactly(Update.end(sent));
  }

  /** As in Canada, where an Update says of some areas that all is clear, and of others not. */
  @Test
  void whatAnUpdateSaysIsOverIsLeftOutOfTheWarningThatItParts() {
    CapSource source = new CapSource(new HeapMemory());
    String north = info("en", "Storm", "01T09", "01T12", "North");
    String south = info("en", "Storm", "01T09", "01T12", "South");
    String clear = north.replace(">Expected<", ">Past<");
    List<Item> items = new ArrayList<>(Given.reading(source, with(north, south)));
    items.addAll(Given.reading(source, update(clear, south)));

    assertThat(lastWords(items).values())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.targets()).extracting("name").containsExactly("North", "South");
              assertThat(warning.updates())
                  .singleElement()
                  .satisfies(
                      update -> {
                        assertThat(update.ended()).isFalse();
                        assertThat(update.targets()).extracting("name").containsExactly("South");
                      });
            });
  }

  @Test
  void updateEndsTheWarningOfWhichItSaysThatItIsOver() {
    CapSource source = new CapSource(new HeapMemory());
    String wind = info("en", "Wind", "01T09", "01T12", "North");
    String storm = info("en", "Storm", "01T18", "01T23", "South");
    List<Item> items = new ArrayList<>(Given.reading(source, with(wind, storm)));
    items.addAll(Given.reading(source, update(wind.replace(">Expected<", ">Past<"), storm)));

    assertThat(lastWords(items).values())
        .extracting(Warning::updates)
        .containsExactly(List.of(Update.end(moment("08:30"))), List.of());
  }

  /** The times of an all-clear are its own: the danger was there from when it was told of. */
  @Test
  void allClearOfAWarningThatNobodyHeardSaysWhatItWas() {
    String clear = info("en", "Storm", "01T10", "01T11", "North").replace(">Expected<", ">Past<");

    assertThat(lastWords(Given.reading(new CapSource(new HeapMemory()), update(clear))).values())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.issued()).isEqualTo(moment("08:00"));
              assertThat(warning.validity())
                  .isEqualTo(new Span(moment("08:00").from(), moment("08:30").to()));
              assertThat(warning.updates()).containsExactly(Update.end(moment("08:30")));
            });
  }

  private static Span moment(String time) {
    return Span.at(Instant.parse("2024-05-01T%s:00Z".formatted(time)));
  }

  private static String update(String... infos) {
    return with(infos)
        .replace("<identifier>a<", "<identifier>u<")
        .replace("T08:00:00", "T08:30:00")
        .replace(">Alert<", ">Update<")
        .replace(
            "<scope>Public</scope>",
            "<scope>Public</scope><references>met@example.org,a,2024-05-01T08:00:00-00:00</references>");
  }

  @Test
  void dangerBeginsAtItsOnsetThoughTheMessageExpiresBefore() {
    assertThat(warnings(with(info("en", "Storm", "02T11", "01T20", "North"))))
        .singleElement()
        .extracting(Warning::validity)
        .isEqualTo(span("02T11", "03T11"));
  }

  @Test
  void warningThatNamesNoEndHoldsAsLongAsIsUsual() {
    String alert = with(info("en", "Storm", "01T12", "", "North"));
    Validities own = Validities.SHIPPED.with(Map.of("met", "PT6H"));
    Validities none = Validities.SHIPPED.with(Map.of("met", "PT0S"));

    assertThat(warnings(alert))
        .extracting(Warning::validity)
        .containsExactly(span("01T12", "02T12"));
    assertThat(validity(alert, own)).isEqualTo(span("01T12", "01T18"));
    assertThat(validity(alert, none)).isNull();
  }

  private static @Nullable Span validity(String alert, Validities validities) {
    CapSource source =
        new CapSource(
            new HeapMemory(),
            new AlertPolicy(Care.MENDING, validities, Hazards.SHIPPED, Geocodes.SHIPPED));
    return Given.lastWord(Given.reading(source, alert)).validity();
  }

  @Test
  void longestHazardDecides() {
    assertThat(Validities.SHIPPED.of(new Hazard("met.tornado.gustnado")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(Validities.SHIPPED.of(new Hazard("met.fog"))).isEqualTo(Duration.ofDays(1));
    assertThat(Validities.SHIPPED.of(new Hazard("security.terrorism"))).isNull();
    assertThat(Validities.SHIPPED.of(new Hazard("security.air-raid")))
        .isEqualTo(Duration.ofHours(3));
    assertThatThrownBy(() -> Validities.SHIPPED.with(Map.of("met", "six hours")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("'six hours' is no duration such as PT6H");
    assertThatThrownBy(() -> Validities.SHIPPED.with(Map.of("met", "-PT1H")))
        .isInstanceOf(InvalidValueException.class);
  }
}
