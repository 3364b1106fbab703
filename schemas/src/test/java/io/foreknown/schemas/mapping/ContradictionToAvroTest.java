package io.foreknown.schemas.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.alert.Alert;
import io.foreknown.domain.alert.AlertKind;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.contradiction.ChangePoint;
import io.foreknown.domain.contradiction.Contradiction;
import io.foreknown.domain.contradiction.ContradictionKind;
import io.foreknown.domain.contradiction.FirstWord;
import io.foreknown.domain.contradiction.Holder;
import io.foreknown.domain.contradiction.QuestionKey;
import io.foreknown.domain.contradiction.Resolution;
import io.foreknown.domain.contradiction.Severity;
import io.foreknown.domain.contradiction.Side;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import io.foreknown.schemas.json.RecordJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContradictionToAvroTest {
  private static final Instant SAID = Instant.parse("2024-04-02T10:00:00Z");
  private static final Instant TOLD = Instant.parse("2024-04-02T12:00:00Z");
  private static final Instant TAKEN_BACK = Instant.parse("2024-04-05T08:00:00Z");

  @Test
  void openContradictionTellsBothSidesAndWhoHoldsThem() {
    ObjectNode json = json(contradiction(null), false);

    assertThat(json.path("state").asText()).isEqualTo("OPEN");
    assertThat(json.path("kind").asText()).isEqualTo("SCALE");
    assertThat(json.path("about").asText()).isEqualTo("us-warning");
    assertThat(json.at("/sides/0/position/scale/from").asText()).isEqualTo("site");
    assertThat(json.at("/sides/0/denied").asBoolean()).isFalse();
    assertThat(json.at("/sides/1/denied").asBoolean()).isTrue();
    assertThat(json.at("/sides/1/holderCount").asLong()).isEqualTo(1);
    assertThat(json.at("/sides/1/holders/0/quote").asText()).isEqualTo("too general");
    assertThat(json.at("/sides/1/holders/0/revision").asLong()).isEqualTo(2);
    assertThat(json.at("/sides/1/holders/0/basis").asText()).isEqualTo("NAMED");
    assertThat(json.path("openedBy").asText()).isEqualTo("denial");
    assertThat(json.path("openedAt").asText()).isEqualTo("2024-04-02T12:00:00.000Z");
    assertThat(json.path("resolvedBy").isNull()).isTrue();
    assertThat(json.path("resolution").isNull()).isTrue();
    assertThat(json.at("/sides/0/holders/0/first").isNull()).isTrue();
    assertThat(json.at("/sides/1/holders/0/first").toString())
        .isEqualTo(
            "{\"claim\":\"before\",\"revision\":3,\"said\":{\"from\":\"2024-04-02T10:00:00.000Z\","
                + "\"to\":\"2024-04-02T10:00:00.000Z\"},"
                + "\"publishedAt\":\"2024-04-02T12:00:00.000Z\","
                + "\"url\":\"https://example.org/before\"}");
    assertThat(json.path("headline").asText()).isEqualTo("One says so; another does not");
  }

  @Test
  void resolvedContradictionTellsWhatEndedIt() {
    ObjectNode json = json(contradiction(new ChangePoint(TAKEN_BACK, "correction")), false);

    assertThat(json.path("state").asText()).isEqualTo("RESOLVED");
    assertThat(json.path("resolvedBy").asText()).isEqualTo("correction");
    assertThat(json.path("resolvedAt").asText()).isEqualTo("2024-04-05T08:00:00.000Z");
    assertThat(json.path("resolution").asText()).isEqualTo("OVERTAKEN");
  }

  @Test
  void retractionIsAStateOfItsOwn() {
    ObjectNode json = json(contradiction(null), true);

    assertThat(json.path("state").asText()).isEqualTo("RETRACTED");
    assertThat(json.path("resolution").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void alertTellsWhatCausedIt() {
    ObjectNode json =
        RecordJson.of(
            ContradictionToAvro.alert(
                new Alert(
                    "a1",
                    "us-warning warning.specificity",
                    AlertKind.CONTRADICTION_OPENED,
                    Severity.HIGH,
                    "One says so; another does not",
                    "denial",
                    TOLD,
                    List.of("https://example.org/a"))));

    assertThat(json.toString())
        .isEqualTo(
            "{\"id\":\"a1\",\"state\":\"ACTIVE\",\"subject\":\"us-warning warning.specificity\","
                + "\"kind\":\"CONTRADICTION_OPENED\",\"severity\":\"HIGH\","
                + "\"headline\":\"One says so; another does not\",\"causedBy\":\"denial\","
                + "\"publishedAt\":\"2024-04-02T12:00:00.000Z\","
                + "\"links\":[\"https://example.org/a\"]}");
  }

  private static ObjectNode json(Contradiction contradiction, boolean isRetracted) {
    return RecordJson.of(
        ContradictionToAvro.contradiction(new Versioned<>(contradiction, 3, isRetracted)));
  }

  private static Contradiction contradiction(@Nullable ChangePoint resolved) {
    Position site = new Position.OfScale("site", "site");
    return new Contradiction(
        "c1",
        ContradictionKind.SCALE,
        new QuestionKey(new EventKey(ClaimType.WARNING, "us-warning"), "warning.specificity"),
        List.of(
            new Side(Stance.affirms(site), List.of(holder("officials", "named", null)), 1),
            new Side(
                new Stance(site, Polarity.DENIES),
                List.of(holder("svr", "denial", "too general")),
                1)),
        new ChangePoint(TOLD, "denial"),
        resolved,
        resolved == null ? null : Resolution.OVERTAKEN,
        Severity.HIGH,
        "One says so; another does not");
  }

  private static Holder holder(String speaker, String claim, @Nullable String quote) {
    return new Holder(
        new Party(speaker, speaker, List.of()),
        claim,
        2,
        Span.at(SAID),
        TOLD,
        Basis.NAMED,
        quote,
        null,
        quote == null
            ? null
            : new FirstWord("before", 3, Span.at(SAID), TOLD, "https://example.org/before"));
  }
}
