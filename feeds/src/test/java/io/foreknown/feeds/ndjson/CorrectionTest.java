package io.foreknown.feeds.ndjson;

import static io.foreknown.feeds.ndjson.Given.RETRACTION;
import static io.foreknown.feeds.ndjson.Given.claim;
import static io.foreknown.feeds.ndjson.Given.reading;
import static io.foreknown.feeds.ndjson.Given.rejection;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.ledger.TopicPlace;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rejections on lines of their own, corrected and read. */
class CorrectionTest {
  private static final String TOPIC = "foreknown.rejected.v1";
  private static final Origin PLACE = new Origin(null, null, TOPIC, 2, 17L);
  private static final Origin ANSWER = TopicPlace.asFile(TOPIC, 2, 17);

  private static String line(@Nullable JsonNode claim) {
    ObjectNode given = JsonNodeFactory.instance.objectNode().put("reason", "INVALID");
    given.putArray("detail").add("hazard: is missing");
    given.putObject("origin").put("file", "desk.ndjson").put("line", 3).putNull("topic");
    return CorrectionJson.write(PLACE, given, claim);
  }

  private static JsonNode kept(String text) {
    return CorrectionJson.claim(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  @Test
  void reasonAndOriginStandBesideTheClaim() {
    assertThat(line(kept("{\"id\":\"w1\",\"radiusKm\":1.50}")))
        .isEqualTo(
            "{\"rejection\":{\"topic\":\"foreknown.rejected.v1\",\"partition\":2,\"offset\":17},"
                + "\"reason\":\"INVALID\",\"detail\":[\"hazard: is missing\"],"
                + "\"origin\":{\"file\":\"desk.ndjson\",\"line\":3},"
                + "\"claim\":{\"id\":\"w1\",\"radiusKm\":1.50}}");
  }

  @Test
  void correctedClaimComesFromItsRejection() {
    Item item = reading(line(kept(RETRACTION))).get(0);

    assertThat(item).isEqualTo(new Item.Accepted(claim(reading(RETRACTION).get(0)), ANSWER));
  }

  @Test
  void textThatWasNoObjectIsCorrectedAsText() {
    assertThat(kept("{\"id\":").isTextual()).isTrue();
    assertThat(reading(line(kept("{\"id\":" + RETRACTION))).get(0))
        .satisfies(item -> assertThat(rejection(item).reason()).isEqualTo(Reason.MALFORMED))
        .satisfies(item -> assertThat(rejection(item).origin()).isEqualTo(ANSWER));
    assertThat(reading(line(JsonNodeFactory.instance.textNode(RETRACTION))))
        .containsExactly(new Item.Accepted(claim(reading(RETRACTION).get(0)), ANSWER));
  }

  @Test
  void whatIsRejectedAgainKeepsTheClaimAloneAndTheRejectionThatItAnswers() {
    Rejection again = rejection(reading(line(kept("{\"id\":\"w1\"}"))).get(0));

    assertThat(again.claim()).isEqualTo("w1");
    assertThat(again.origin()).isEqualTo(ANSWER);
    assertThat(UTF_8.decode(again.original().duplicate()).toString()).isEqualTo("{\"id\":\"w1\"}");
  }

  @Test
  void rejectionWithoutAClaimWaitsForOne() {
    assertThat(reading(line(null)))
        .containsExactly(
            new Item.Unclaimed(Origin.of(Given.FILE, 1), "the rejection has no claim yet"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rejection':7} | rejection: is the number 7, an object is expected",
        "{'rejection':{'topic':'t','partition':0}} | rejection.offset: is missing",
        "{'rejection':{'topic':'t','partition':-1,'offset':0}} | rejection: is no place in a topic: partition -1, offset 0",
        "{'rejection':{'topic':'t','partition':0,'offset':0},'claim':[]} | claim: is a list, a claim is expected",
        "{'rejection':{'topic':'t','partition':0,'offset':0},'why':1} | unknown field 'why'"
      },
      quoteCharacter = '`')
  void linesThatAreNoneAreNamedWithTheirPlace(String line, String problem) {
    Rejection refused = rejection(reading(line.replace('\'', '"')).get(0));

    assertThat(Given.problems(refused, "; ")).startsWith(problem);
    assertThat(refused.origin()).isEqualTo(Origin.of(Given.FILE, 1));
  }

  @Test
  void linesOfCorrectionsAreNoPlainRows() {
    byte[] line = line(kept(RETRACTION)).getBytes(UTF_8);

    assertThat(new PlainLines(Given.FILE, () -> 1).item(line, 1))
        .isInstanceOfSatisfying(
            Item.Accepted.class, item -> assertThat(item.origin()).isEqualTo(ANSWER));
    assertThat(new PlainReader(new PlainParts(() -> 1)).read(line, 0, line.length)).isNull();
  }
}
