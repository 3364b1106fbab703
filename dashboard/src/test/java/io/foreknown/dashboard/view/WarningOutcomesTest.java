package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class WarningOutcomesTest {
  private static JsonNode settings(String policy) {
    return JsonNodeFactory.instance.objectNode().put("id", "storms").put("policy", policy);
  }

  @Test
  void whatBecameOfWarningsDecidesNothingWhereTheyCountAsTheyWereIssued() {
    assertThat(new WarningOutcomes().parts(settings("AS_ISSUED"))).isNull();
    assertThat(new WarningOutcomes().parts(settings("IN_WINDOW"))).isNotNull();
  }
}
