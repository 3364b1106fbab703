package io.foreknown.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A record as it is kept. */
class JsonTextTest {
  @Test
  void aTextIsFoundAmongTheFieldsOfTheRecordItselfAndNotDeeper() throws JsonProcessingException {
    String json =
        """
        {"sides": [{"about": "deeper"}], "version": 3, "about": "a \\"b\\"", "predicate": null}""";
    JsonText text = JsonText.of(new ObjectMapper().readTree(json));

    assertThat(text.text("about")).isEqualTo("a \"b\"");
    assertThat(text.text("version")).as("no text").isNull();
    assertThat(text.text("predicate")).isNull();
    assertThat(text.text("none")).isNull();
    assertThat(text.with("about2", "x").text("about2")).isEqualTo("x");
  }
}
