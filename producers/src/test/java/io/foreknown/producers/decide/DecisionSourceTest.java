package io.foreknown.producers.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.feeds.Item;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionSourceTest {
  private static final Instant NOW = Instant.parse("2026-04-05T10:00:00Z");
  private static final Party ANNA = DeskPerson.named("anna");

  private static final String DISMISSED =
      "{\"verdict\":\"dismissed\",\"subject\":{\"pair\":{\"warning\":\"w\",\"incident\":\"i\"}}%s}";

  private static List<Item> items(@Nullable Party sender, String lines) {
    return new DecisionSource(sender, InstantSource.fixed(NOW))
        .read(new ByteArrayInputStream(lines.getBytes(UTF_8)), "http")
        .toList();
  }

  private static Claim accepted(@Nullable Party sender, String line) {
    return ((Item.Accepted) items(sender, line).get(0)).claim();
  }

  private static String refused(@Nullable Party sender, String line) {
    return ((Item.Refused) items(sender, line).get(0)).rejection().problems().get(0).toString();
  }

  @Test
  void whatIsAbsentIsFilledIn() {
    Decision decision = (Decision) accepted(ANNA, DISMISSED.formatted(""));

    assertThat(decision.by()).isEqualTo(ANNA);
    assertThat(decision.header().publishedAt()).isEqualTo(NOW);
    assertThat(decision.header().id()).isEqualTo(DecisionDraft.of(decision).id());
  }

  @Test
  void whatIsThereStays() {
    Decision decision =
        (Decision)
            accepted(
                ANNA,
                DISMISSED.formatted(
                    ",\"type\":\"decision\",\"id\":\"d\",\"revision\":3,\"at\":\"2026-04-04T00:00:00Z\",\"by\":{\"id\":\"desk:anna\"}"));

    assertThat(decision.header().id()).isEqualTo("d");
    assertThat(decision.header().revision()).isEqualTo(3);
    assertThat(decision.header().publishedAt()).isEqualTo("2026-04-04T00:00:00Z");
  }

  @Test
  void nobodyDecidesInTheNameOfAnother() {
    String line = DISMISSED.formatted(",\"by\":{\"id\":\"desk:bert\"}");

    assertThat(refused(ANNA, line)).contains("by").contains("but the token is that of 'desk:anna'");
    assertThat(((Decision) accepted(null, line)).by().id()).isEqualTo("desk:bert");
  }

  @Test
  void whoIsNotKnownHasToBeTold() {
    assertThat(refused(null, DISMISSED.formatted(""))).contains("by").contains("is missing");
  }

  @Test
  void otherClaimsAreRefused() {
    assertThat(refused(ANNA, "{\"type\":\"incident\",\"id\":\"i\"}"))
        .contains("type")
        .contains("a decision is expected here");
  }

  @Test
  void takingBackNeedsAnIdAndARevision() {
    Claim undone = accepted(ANNA, "{\"id\":\"d\",\"revision\":2,\"status\":\"retracted\"}");

    assertThat(undone).isEqualTo(DecisionDraft.undone("d", 1, NOW));
    assertThat(undone).isInstanceOf(Retraction.class);
    assertThat(refused(ANNA, "{\"id\":\"d\",\"status\":\"retracted\"}")).contains("revision");
    assertThat(refused(ANNA, "{\"revision\":2,\"status\":\"retracted\"}")).contains("id");
  }

  @Test
  void aVerdictThatDoesNotFitIsRefused() {
    assertThat(refused(ANNA, "{\"verdict\":\"same\",\"subject\":{\"event\":\"i\"}}"))
        .contains("such a subject cannot be same, but muted");
  }

  @Test
  void severalComeInLines() {
    assertThat(items(ANNA, DISMISSED.formatted("") + "\n\n" + DISMISSED.formatted("") + "\n"))
        .hasSize(2)
        .allMatch(Item.Accepted.class::isInstance);
  }
}
