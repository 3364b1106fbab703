package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentOutcome;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Geometry.Circle;
import io.foreknown.domain.place.Geometry.LonLat;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonClaimReaderTest {
  private static final Span EIGHTH = Span.ofDay(LocalDate.of(2024, 3, 8));

  @Test
  void warningIsReadFieldByField() {
    Party embassy = new Party("us-embassy-moscow", "us-embassy-moscow", List.of());
    Place moscow =
        new Place(
            "moscow",
            "Moscow",
            "concert-hall",
            Level.CITY,
            List.of("RU-MOW", "RU"),
            new Circle(new LonLat(37.6176, 55.7558), 20));
    Header header =
        new Header(
            "embassy-alert",
            2,
            Instant.parse("2024-03-07T21:30:00.250Z"),
            "alert-of-7-march",
            new Story("https://example.org/alert", "Avoid crowds", "The Example", "en"),
            Instant.parse("2024-03-07T22:00:00Z"),
            List.of(
                new Party("us-embassy-moscow", "US Embassy in Moscow", List.of("us-government"))),
            Basis.DOCUMENT,
            "avoid large gatherings — «48 часов»",
            "Keep away from crowds for two days.",
            OriginalTimes.of(
                Map.of(
                    "publishedAt", "2024-03-08T00:30:00.250+03:00",
                    "embargoedUntil", "2024-03-08T01:00:00+03:00",
                    "validity.from", "2024-03-07",
                    "validity.to", "2024-03-09")));

    assertThat(Given.claim(Given.reading(Given.resource("good-lines.ndjson")).get(0)))
        .isEqualTo(
            new Warning(
                header,
                embassy,
                List.of(new Party("us-citizens", "us-citizens", List.of())),
                Audience.PUBLIC,
                span("2024-03-07T18:00:00Z", "2024-03-07T21:00:00Z"),
                span("2024-03-07T00:00:00Z", "2024-03-09T23:59:59.999Z"),
                new Hazard("security.terrorism"),
                List.of(new Party("isis-k", "isis-k", List.of("islamic-state"))),
                List.of(moscow, new Place("RU", "RU", null, Level.COUNTRY, List.of(), null)),
                span("2024-03-10T12:00:00Z", "2024-03-10T12:00:00Z"),
                true,
                new CapLevels("Severe", "Expected", "Possible"),
                List.of()));
  }

  @Test
  void incidentReportOfADayHoldsForThatDay() {
    Claim claim =
        read(
            "{'type':'incident','id':'i1','publishedAt':'2024-03-08','hazard':'met','outcome':'foiled',"
                + "'began':'2024-03-07','places':[{'id':'RU-MOW'}],'killed':{'atLeast':141}}");

    assertThat(claim)
        .isEqualTo(
            new IncidentReport(
                header("i1", Map.of("began", "2024-03-07")),
                new Hazard("met"),
                IncidentOutcome.FOILED,
                Span.ofDay(LocalDate.of(2024, 3, 7)),
                null,
                List.of(new Place("RU-MOW", "RU-MOW", null, Level.REGION, List.of(), null)),
                new Count(141L, null),
                null,
                EIGHTH,
                null));
  }

  @Test
  void statementOfADayWasSaidOnThatDayAndSpeaksOfIt() {
    assertThat(read(statement("'position':{'count':3}"))).isEqualTo(statement(EIGHTH, Map.of()));
    assertThat(read(statement("'position':{'count':3},'said':'2024-03-07'")))
        .isEqualTo(statement(Span.ofDay(LocalDate.of(2024, 3, 7)), Map.of("said", "2024-03-07")));
  }

  @Test
  void timesOfAPositionAreKeptAsTheyWereGiven() {
    Claim claim =
        read(
            statement(
                "'position':{'when':{'from':'2024-03-07','to':'2024-03-08T01:00:00+03:00'}},'said':'2024-03-08T10:00:00Z'"));

    assertThat(claim.header().originalTimes().byField())
        .isEqualTo(
            Map.of(
                "publishedAt", "2024-03-08",
                "position.when.from", "2024-03-07",
                "position.when.to", "2024-03-08T01:00:00+03:00"));
  }

  @Test
  void originalTimesThatAreGivenCountBeforeTheTextsOfTheTimes() {
    Claim claim =
        read(
            "{'type':'incident','id':'i1','revision':1,'status':'retracted','publishedAt':'2024-03-08T23:59:59.999Z',"
                + "'originalTimes':{'publishedAt':'2024-03-08'}}");

    assertThat(claim).isEqualTo(new Retraction(header("i1", Map.of()), ClaimType.INCIDENT));
    assertThat(Given.claim(Given.reading(ClaimJson.write(claim)).get(0))).isEqualTo(claim);
  }

  /** What is written and read again does not shrink to that millisecond. */
  @Test
  void lastMillisecondOfADayStandsForTheDay() {
    Claim claim = read(statement("'position':{'count':3}"));

    assertThat(claim).extracting("said").isEqualTo(EIGHTH);
    assertThat(Given.claim(Given.reading(ClaimJson.write(claim)).get(0))).isEqualTo(claim);
  }

  @Test
  void retractionLeavesOutWhatItWithdraws() {
    assertThat(
            read(
                "{'type':'incident','id':'i1','revision':1,'status':'retracted','publishedAt':'2024-03-08','killed':3}"))
        .isEqualTo(new Retraction(header("i1", Map.of()), ClaimType.INCIDENT));
  }

  private static String statement(String rest) {
    return "{'type':'statement','id':'s1','publishedAt':'2024-03-08','about':'e1','predicate':'p',"
        + "'speaker':{'id':'a'},"
        + rest
        + "}";
  }

  private static Statement statement(Span said, Map<String, String> originals) {
    return new Statement(
        header("s1", originals),
        "e1",
        "p",
        new Position.OfCount(Count.exactly(3)),
        Polarity.AFFIRMS,
        false,
        new Party("a", "a", List.of()),
        said,
        said);
  }

  /** Of a claim that was published on the eighth. */
  private static Header header(String id, Map<String, String> originals) {
    Map<String, String> all = new HashMap<>(originals);
    all.put("publishedAt", "2024-03-08");
    return new Header(
        id, 1, EIGHTH.to(), null, null, null, List.of(), null, null, null, OriginalTimes.of(all));
  }

  private static Span span(String from, String to) {
    return new Span(Instant.parse(from), Instant.parse(to));
  }

  private static Claim read(String line) {
    return Given.claim(Given.reading(line.replace('\'', '"')).get(0));
  }
}
