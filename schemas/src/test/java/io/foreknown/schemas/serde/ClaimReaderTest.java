package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.avro.Audience;
import io.foreknown.avro.ClaimStatus;
import io.foreknown.avro.Count;
import io.foreknown.avro.Incident;
import io.foreknown.avro.IncidentOutcome;
import io.foreknown.avro.Level;
import io.foreknown.avro.Party;
import io.foreknown.avro.Place;
import io.foreknown.avro.Point;
import io.foreknown.avro.Span;
import io.foreknown.avro.Statement;
import io.foreknown.avro.Warning;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.schemas.given.Later;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.AvroLimits;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that are Avro, and what the contract says of their content. */
class ClaimReaderTest {
  /** Records are built here before anything of ours has been asked to read one. */
  @BeforeAll
  static void trustOurOwnClasses() {
    AvroLimits.set();
  }

  private static final Instant NOON = Instant.parse("2024-03-07T12:00:00Z");

  private Registry registry = Registry.empty("claim-reader-test");

  @BeforeEach
  void register() throws IOException, RestClientException {
    registry = Registry.ofAllTopics("claim-reader-test");
  }

  @AfterEach
  void forget() {
    registry.close();
  }

  @Test
  void everythingThatIsMissingIsReported() throws IOException, RestClientException {
    assertInvalid(
        ClaimType.WARNING,
        Warning.newBuilder().setId("w1").setStatus(ClaimStatus.ACTIVE).setPublishedAt(NOON).build(),
        "issuer: is missing",
        "audience: is missing",
        "issued: is missing",
        "hazard: is missing",
        "targets: is empty, at least one is expected");
    assertInvalid(
        ClaimType.INCIDENT,
        Incident.newBuilder()
            .setId("i1")
            .setStatus(ClaimStatus.ACTIVE)
            .setPublishedAt(NOON)
            .build(),
        "hazard: is missing",
        "outcome: is missing",
        "began: is missing",
        "places: is empty, at least one is expected");
    assertInvalid(
        ClaimType.STATEMENT,
        Statement.newBuilder()
            .setId("s1")
            .setStatus(ClaimStatus.ACTIVE)
            .setPublishedAt(NOON)
            .build(),
        "about: is missing",
        "predicate: is missing",
        "position: is missing",
        "speaker: is missing");
  }

  @Test
  void everythingThatIsWrongIsReported() throws IOException, RestClientException {
    assertInvalid(
        ClaimType.INCIDENT,
        incident()
            .setRevision(0)
            .setBegan(new Span(NOON, NOON.minusSeconds(1)))
            .setHazard("Terror!")
            .setPlaces(List.of(place("arena", 37.0, 55.0), place("pole", 0.0, 91.0)))
            .setKilled(new Count(null, null))
            .build(),
        "revision is 0, 1 to 9007199254740992 is expected",
        "hazard: 'Terror!' is no hazard: lower-case words joined by dots are expected, such as"
            + " security.terrorism",
        "began: ends (2024-03-07T11:59:59Z) before it begins (2024-03-07T12:00:00Z)",
        "places[1]: latitude 91.0 is not within -90 to 90",
        "killed: needs atLeast, atMost or both");
  }

  @Test
  void positionWithoutTwoNumbersIsReported() throws IOException, RestClientException {
    assertInvalid(
        ClaimType.INCIDENT,
        incident().setPlaces(List.of(place("arena", 37.0))).build(),
        "places[0]: a position has 1 numbers, 2 are expected");
  }

  @Test
  void defaultsOfTheContractHold() throws IOException, RestClientException {
    assertThat(read(ClaimType.INCIDENT, incident().build()))
        .isInstanceOfSatisfying(
            ReadClaim.Accepted.class,
            accepted -> {
              assertThat(accepted.claim().header().revision()).isEqualTo(1);
              assertThat(accepted.claim().header().eventId()).isEqualTo("i1");
              assertThat(accepted.claim())
                  .hasFieldOrPropertyWithValue(
                      "asOf", new io.foreknown.domain.time.Span(NOON, NOON));
            });
  }

  @Test
  void retractionNeedsNothingOfItsType() throws IOException, RestClientException {
    Warning retracted =
        Warning.newBuilder()
            .setId("w1")
            .setRevision(2)
            .setStatus(ClaimStatus.RETRACTED)
            .setPublishedAt(NOON)
            .build();

    assertThat(read(ClaimType.WARNING, retracted))
        .isInstanceOfSatisfying(
            ReadClaim.Accepted.class,
            accepted -> assertThat(accepted.claim()).isInstanceOf(Retraction.class));
  }

  @Test
  void wordOfALaterVersionIsRefusedRatherThanMisread() throws IOException, RestClientException {
    assertInvalid(
        ClaimType.INCIDENT,
        Later.withSymbol("outcome", "DISPROVED", "POSTPONED", incident().build()),
        "outcome: has a word that this version does not know");
    assertInvalid(
        ClaimType.INCIDENT,
        Later.withSymbol("status", "RETRACTED", "ARCHIVED", incident().build()),
        "status: has a word that this version does not know");
  }

  @Test
  void unknownWordInAPartIsReportedWithItsPlace() throws IOException, RestClientException {
    Place place = Place.newBuilder(place("arena", 37.0, 55.0)).setLevel(Level.UNKNOWN).build();

    assertInvalid(
        ClaimType.INCIDENT,
        incident().setPlaces(List.of(place)).build(),
        "places[0].level: has a word that this version does not know");
  }

  @Test
  void fieldOfALaterVersionIsPassedOver() throws IOException, RestClientException {
    Warning warning = warning().build();
    GenericRecord given = Later.withField("colour", "green", warning);

    ReadClaim now = read(ClaimType.WARNING, warning);

    assertThat(read(ClaimType.WARNING, given))
        .isEqualTo(now)
        .isInstanceOf(ReadClaim.Accepted.class);
  }

  @Test
  void recordOfTheFirstSchemaSaysNothingOfAnExerciseUnlessItIsOne()
      throws IOException, RestClientException {
    Schema first =
        new Schema.Parser().parse(Files.readString(Path.of("history", "warnings", "1.avsc")));

    assertThat(exercise(Later.as(first, warning().build()))).isNull();
    assertThat(exercise(Later.as(first, warning().setExercise(true).build()))).isTrue();
  }

  @Test
  void exerciseIsSaidOrDeniedOrUnknown() throws IOException, RestClientException {
    assertThat(exercise(warning().build())).isNull();
    assertThat(exercise(warning().setActual(true).build())).isFalse();
    assertThat(exercise(warning().setExercise(true).build())).isTrue();
    assertThat(exercise(warning().setExercise(true).setActual(true).build())).isTrue();
  }

  private @Nullable Boolean exercise(IndexedRecord warning)
      throws IOException, RestClientException {
    ReadClaim.Accepted accepted = (ReadClaim.Accepted) read(ClaimType.WARNING, warning);
    return ((io.foreknown.domain.claim.Warning) accepted.claim()).exercise();
  }

  @Test
  void revisionAboveTheLimitIsRefusedUnlessItErases() throws IOException, RestClientException {
    String expected = "1 to 9007199254740992 is expected";
    assertInvalid(
        ClaimType.INCIDENT,
        incident().setRevision(9_007_199_254_740_993L).build(),
        "revision is 9007199254740993, " + expected);
    assertInvalid(
        ClaimType.INCIDENT,
        incident().setRevision(Retraction.ERASING).build(),
        "revision is 9223372036854775807, " + expected);
    assertInvalid(
        ClaimType.INCIDENT,
        incident().setRevision(Retraction.ERASING).setStatus(ClaimStatus.RETRACTED).build(),
        "revision is 9223372036854775807, " + expected);

    Retraction erasing = Retraction.erasing("i1", ClaimType.INCIDENT);
    assertThat(read(ClaimType.INCIDENT, ClaimToAvro.record(erasing)))
        .isInstanceOfSatisfying(
            ReadClaim.Accepted.class, accepted -> assertThat(accepted.claim()).isEqualTo(erasing));
  }

  private void assertInvalid(ClaimType type, IndexedRecord content, String... problems)
      throws IOException, RestClientException {
    assertThat(read(type, content))
        .isInstanceOfSatisfying(
            ReadClaim.Refused.class,
            refused -> {
              assertThat(refused.problems()).map(Problem::toString).containsExactly(problems);
              assertThat(refused.reason()).isEqualTo(Reason.INVALID);
              assertThat(refused.claim()).isEqualTo(content.get(0));
            });
  }

  private ReadClaim read(ClaimType type, IndexedRecord content)
      throws IOException, RestClientException {
    Topic topic = Topic.of(type);
    try (ClaimReader reader = new ClaimReader(type, registry.client())) {
      return reader.read(Registry.TOPICS.name(topic), registry.bytes(topic, content));
    }
  }

  private static Warning.Builder warning() {
    return Warning.newBuilder()
        .setId("w1")
        .setStatus(ClaimStatus.ACTIVE)
        .setPublishedAt(NOON)
        .setIssued(new Span(NOON, NOON))
        .setHazard("security.terrorism")
        .setTargets(List.of(place("arena", 37.0, 55.0)))
        .setAudience(Audience.PUBLIC)
        .setIssuer(new Party("us", "United States", List.of()));
  }

  private static Incident.Builder incident() {
    return Incident.newBuilder()
        .setId("i1")
        .setStatus(ClaimStatus.ACTIVE)
        .setPublishedAt(NOON)
        .setBegan(new Span(NOON, NOON))
        .setHazard("security.terrorism")
        .setPlaces(List.of(place("arena", 37.0, 55.0)))
        .setOutcome(IncidentOutcome.OCCURRED);
  }

  private static Place place(String id, Double... position) {
    return new Place(id, id, null, Level.SITE, List.of(), new Point(List.of(position)), 0.0);
  }
}
