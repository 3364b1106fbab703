package io.foreknown.feeds.cap;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
  @Test
  void entriesArePartedByAnyOfIt() {
    assertThat(WhiteSpace.split("1,2 3,4\r\n\t5,6")).containsExactly("1,2", "3,4", "5,6");
  }

  @Test
  void nothingIsOneEntry() {
    assertThat(WhiteSpace.split("")).containsExactly("");
  }

  @Property
  void itPartsAsTheUsualExpressionDoes(@ForAll @CharRange(from = 0, to = '#') String text) {
    assertThat(WhiteSpace.split(text)).containsExactly(text.split("\\s+", -1));
  }
}
