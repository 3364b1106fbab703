package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of the desk, in single quotes. */
class DeskBodyTest {
  private static DeskBody body(String quoted) {
    return DeskBody.of(quoted.replace('\'', '"'));
  }

  /** A body as all of the desk's bodies in one. */
  private static void readAll(DeskBody body) {
    body.required("story");
    body.text("reason");
    body.object("claim");
    body.requiredAs("claims", body::objects);
    DeskBody evidence = body.requiredAs("evidence", body::object);
    if (evidence != null) {
      evidence.requiredAs("from", evidence::number);
      evidence.refuseOthers();
    }
    body.requireGood();
  }

  @Test
  void aGoodBodyIsReadWhole() {
    DeskBody body =
        body(
            """
            {'story': 's1', 'reason': null, 'claim': {'id': 'i1'}, 'claims': [{'id': 'w1'}],
            'evidence': {'from': 2}}""");

    readAll(body);

    assertThat(body.text("story")).isEqualTo("s1");
    assertThat(body.text("reason")).isNull();
    assertThat(body.object("claim")).extracting(DeskBody::json).hasToString("{\"id\":\"i1\"}");
    assertThat(body.objects("claims")).hasSize(1);
    assertThat(body.object("evidence")).extracting(of -> of.number("from")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'evidence': {'from': 2}, 'claims': []} | story: is missing",
        "{'story': 7, 'evidence': {'from': 2}, 'claims': []} | story: is no text, one is expected",
        "{'story': 's', 'evidence': {'from': '2'}, 'claims': []}"
            + "| evidence.from: is no whole number, one is expected",
        "{'story': 's', 'evidence': {'from': 2.5}, 'claims': []}"
            + "| evidence.from: is no whole number, one is expected",
        "{'story': 's', 'evidence': {'from': 2, 'frm': 3}, 'claims': []}"
            + "| evidence: unknown field 'frm', did you mean 'from'? There are from",
        "{'story': 's', 'evidence': 'x', 'claims': []} | evidence: is no object, one is expected",
        "{'story': 's', 'claims': []} | evidence: is missing",
        "{'story': 's', 'evidence': {'from': 2}} | claims: is missing",
        "{'story': 's', 'evidence': {'from': 2}, 'claims': {}}"
            + "| claims: is no list, one is expected",
        "{'story': 's', 'evidence': {'from': 2}, 'claims': [{}, 1]}"
            + "| claims[1]: is no object, one is expected",
        "{'story': 's', 'evidence': {'from': 2}, 'claims': [], 'claim': 'c'}"
            + "| claim: is no object, one is expected",
        "{'story': 's', 'evidence': {'from': 2}, 'claims': [], 'resaon': 'x'}"
            + "| unknown field 'resaon', did you mean 'reason'? There are story, reason, claim,"
            + " claims, evidence",
        "{'evidence': {}, 'claims': []} | story: is missing; evidence.from: is missing"
      })
  void whatIsWrongIsNamedByItsPath(String body, String problems) {
    assertThatThrownBy(() -> readAll(body(body)))
        .isInstanceOf(ProblemException.class)
        .hasMessage(problems);
  }

  @Test
  void whatIsNoObjectIsRefused() {
    for (String body : List.of("", "{", "nonsense")) {
      assertThatThrownBy(() -> DeskBody.of(body)).isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> DeskBody.of("[]")).hasMessage("an object is expected");
  }

  @Test
  void ofVeryManyProblemsTheFirstAreSaid() {
    DeskBody body = body("{'claims': [%s1]}".formatted("1,".repeat(99)));
    body.objects("claims");

    assertThatThrownBy(body::requireGood)
        .hasMessageStartingWith("claims[0]: is no object")
        .hasMessageEndingWith("claims[19]: is no object, one is expected");
  }
}
