package io.foreknown.operations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class PlainStateLawsTest {
  @Property(tries = 2_000)
  void textsAreInTheOrderOfTheirBeginningsUnlessTheseAreTheSame(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    int beginnings = Long.compareUnsigned(PlainState.beginning(one), PlainState.beginning(other));

    Statistics.collect(beginnings == 0);
    if (beginnings != 0) {
      assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(beginnings));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('\0', 'a', 'b', '\u00fe', '\u00ff', '\u0100', '\uffff')
        .ofMaxLength(10);
  }
}
