package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class MovedHeaderTest {
  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void aRecordThatWasNeverMovedStandsWhereItStands() {
    assertThat(MovedHeader.read(headers, 41)).isEqualTo(41);
  }

  @Test
  void aRecordThatIsMovedTwiceTellsWhereItStoodFirst() {
    MovedHeader.write(7, headers);
    MovedHeader.write(41, headers);

    assertThat(MovedHeader.read(headers, 99)).isEqualTo(7);
  }

  @Test
  void aHeaderOfStrangersThatMakesNoSenseTellsNothing() {
    headers.add("foreknown.moved-from", "far away".getBytes(UTF_8));

    assertThat(MovedHeader.read(headers, 41)).isEqualTo(41);
  }
}
