package io.foreknown.feeds.cap;

import static io.foreknown.feeds.cap.Given.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts with values that no rule but the domain's own stands against. */
class BadAlertsTest {
  private static List<Item> between(String bad) {
    return Given.reading(
        new CapSource(new HeapMemory(), Given.policy(Care.STRICT)),
        "<alerts>\n" + alert("a1") + bad.strip() + "\n" + alert("a3") + "</alerts>");
  }

  private static String refused(String bad) {
    List<Item> items = between(bad);
    assertThat(items).hasSize(3);
    assertThat(items.get(0)).isInstanceOf(Item.Accepted.class);
    assertThat(items.get(2)).isInstanceOf(Item.Accepted.class);
    return Told.of(items.get(1));
  }

  @Test
  void aCategoryOfTwoWordsIsRefusedAndTheNextAlertIsRead() {
    assertThat(refused(alert("a2").replace(">Met<", ">Met Hydro<")))
        .startsWith("3 INVALID\n  info[0].category[0]: is 'Met Hydro', one of ");
  }

  @Test
  void aResponseTypeOfTwoWordsIsRefused() {
    assertThat(
            refused(
                alert("a2").replace("<urgency>", "<responseType>Run away</responseType><urgency>")))
        .startsWith("3 INVALID\n  info[0].responseType[0]: is 'Run away', one of ");
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00-00:00, 1970-01-01T00:00:00Z",
    "1970-01-01T01:59:00+02:00, 1969-12-31T23:59:00Z",
    "0001-01-01T00:00:00-00:00, 0001-01-01T00:00:00Z"
  })
  void anAlertOfNoTimeSince1970IsRefusedAndTheNextOneIsRead(String sent, String moment) {
    assertThat(refused(alert("a2").replace("2024-05-01T08:00:00-00:00", sent)))
        .isEqualTo(
            "3 INVALID\n  sent: is %s, a moment after the begin of 1970 is expected"
                .formatted(moment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:01-00:00", "9999-12-31T23:59:59-00:00"})
  void theFirstSecondAndTheLastYearAreTimes(String sent) {
    assertThat(between(alert("a2").replace("2024-05-01T08:00:00-00:00", sent)))
        .hasSize(3)
        .allMatch(Item.Accepted.class::isInstance);
  }
}
