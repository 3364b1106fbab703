package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the page shows a record. */
class PagePathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CONTRADICTIONS | {'id': 'a/b c', 'about': 'i1', 'predicate': 'incident.killed'}"
            + " | /contradiction?id=a%2Fb+c",
        "SCORECARDS | {'id': 'issuer:us embassy'} | /issuers?id=us+embassy",
        "SCORECARDS | {'id': 'storms'} | /issuers",
        "MATCHES | {'id': 'm', 'warning': 'w1', 'incident': 'i1'} | /event?type=incident&id=i1",
        "OUTCOMES | {'event': 'w1'} | /event?type=warning&id=w1",
        "QUESTIONS | {'id': 'q', 'about': 'x y', 'predicate': 'response.adequate'}"
            + " | /question?about=x+y&predicate=response.adequate",
        "DECISIONS | {'id': 'd', 'subject': {'proposal': 'p1'}} | /",
        "DECISIONS | {'id': 'd', 'subject': {'event': 'i1'}} | /event?id=i1",
        "DECISIONS | {'id': 'd', 'subject': {'incidents': ['i1', 'i2']}}"
            + " | /event?type=incident&id=i1",
      })
  void leadsToWhatItIsAbout(ViewKind viewKind, String json, String path)
      throws JsonProcessingException {
    ObjectNode record = (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
    ViewRecord viewRecord =
        ViewRecord.of(viewKind, viewKind.idIn(record), Instant.EPOCH, At.NOWHERE, record);

    assertThat(PagePath.of(viewKind, viewRecord)).isEqualTo(path);
  }
}
