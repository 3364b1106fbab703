package io.foreknown.dashboard.view;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static io.foreknown.domain.given.Given.aWarning;
import static io.foreknown.domain.given.Given.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.place.Place;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searches that go on beyond the records that are looked at one by one. */
class ManyEventsTest {
  private static final int CITIES = 1_300;
  private static final Newsroom NEWSROOM = new Newsroom();

  @BeforeAll
  static void tell() throws InterruptedException {
    NEWSROOM.published(
        IntStream.range(0, CITIES).boxed().flatMap(ManyEventsTest::told).toArray(Claim[]::new));
    NEWSROOM.judged("2024-05-01");
    NEWSROOM.alert("a", "i7", "2024-01-01T00:00:00Z");
  }

  /** The first city's news is the newest. */
  private static Stream<Claim> told(int city) {
    Place place = aPlace("city" + city).place();
    String warned = "2024-03-%02dT00:00:00Z".formatted(28 - city * 20 / CITIES);
    return Stream.of(
        aWarning("w" + city)
            .published(warned)
            .by(party("issuer" + city))
            .issued(warned)
            .of("security.terrorism")
            .on(place)
            .claim(),
        aReport("i" + city)
            .published(warned)
            .toldBy("outlet" + city)
            .of("security.terrorism")
            .began(warned)
            .on(place)
            .claim(),
        aStatement("s" + city)
            .on("w" + city, "warning.issued")
            .by("speaker" + city)
            .holding(true)
            .said(warned)
            .published(warned)
            .claim());
  }

  private static List<String> found(ViewKind viewKind, Filter filter) {
    return NEWSROOM.views().page(viewKind, filter, null, 10).items().stream()
        .map(ViewRecord::id)
        .toList();
  }

  private static Filter place(String id) {
    return new Filter(null, null, id, null, null, null, null, List.of(), null);
  }

  private static Filter by(String id, String... words) {
    return new Filter(null, null, null, id, null, null, null, List.of(words), null);
  }

  private static Filter words(String... words) {
    return new Filter(null, null, null, null, null, null, null, List.of(words), null);
  }

  @Test
  void anEventIsFoundHoweverManyAreNewer() {
    assertThat(found(ViewKind.EVENTS, words("outlet1299"))).containsExactly("incident:i1299");
    assertThat(found(ViewKind.EVENTS, words("i129", "let1298"))).containsExactly("incident:i1298");
    assertThat(found(ViewKind.EVENTS, place("city1299")))
        .containsExactlyInAnyOrder("incident:i1299", "warning:w1299");
    assertThat(found(ViewKind.EVENTS, by("issuer1298"))).containsExactly("warning:w1298");
    assertThat(found(ViewKind.EVENTS, words("nobody"))).isEmpty();
  }

  @Test
  void whatIsAboutAnEventIsFoundByIt() {
    assertThat(found(ViewKind.MATCHES, by("issuer1299"))).hasSize(1);
    assertThat(found(ViewKind.MATCHES, words("outlet1298"))).hasSize(1);
    assertThat(found(ViewKind.DOSSIERS, words("outlet1297"))).containsExactly("i1297");
    assertThat(found(ViewKind.OUTCOMES, place("city1296"))).containsExactly("w1296");
    assertThat(found(ViewKind.CLAIMS, place("city1295")))
        .containsExactlyInAnyOrder("i1295", "s1295", "w1295");
    assertThat(found(ViewKind.CLAIMS, by("speaker1294"))).containsExactly("s1294");
    assertThat(found(ViewKind.ALERTS, words("outlet7"))).containsExactly("a");
    assertThat(found(ViewKind.MATCHES, by("issuer1299", "outlet1298"))).isEmpty();
  }

  @Test
  void aWordThatAnEventNoLongerHasDoesNotFindIt() throws InterruptedException {
    Newsroom newsroom = new Newsroom();
    Stream<Claim> all = IntStream.range(0, CITIES).boxed().flatMap(ManyEventsTest::told);
    newsroom.published(all.toArray(Claim[]::new));
    newsroom.published(
        aReport("i1299")
            .revision(2)
            .published("2024-03-01T00:00:00Z")
            .toldBy("another")
            .of("security.terrorism")
            .began("2024-03-01T00:00:00Z")
            .on(aPlace("elsewhere").place())
            .claim());

    assertThat(newsroom.views().page(ViewKind.EVENTS, words("outlet1299"), null, 10).items())
        .isEmpty();
    assertThat(newsroom.views().page(ViewKind.EVENTS, words("another"), null, 10).items())
        .hasSize(1);
  }
}
