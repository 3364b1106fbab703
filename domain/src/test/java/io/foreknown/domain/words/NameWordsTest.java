package io.foreknown.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada             | 1  | Ada",
        "Ada Ben         | 2  | Ada and Ben",
        "Ada Ben Cid     | 3  | Ada, Ben and Cid",
        "Ada Ben Cid Dee | 4  | Ada, Ben and 2 more",
        "Ada Ben Cid     | 12 | Ada, Ben and 10 more",
        "Ada Ben         | 3  | Ada, Ben and 1 more",
        "Ada             | 3  | Ada and 2 more"
      })
  void namesAreListedAndOneMoreIsNamedWhereItIsKnown(String known, long count, String words) {
    assertThat(NameWords.of(List.of(known.split(" ")), count, 2)).isEqualTo(words);
  }
}
