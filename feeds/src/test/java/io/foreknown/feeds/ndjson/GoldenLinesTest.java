package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.feeds.Item;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recorded lines and what becomes of them; each pair of files is read side by side. */
class GoldenLinesTest {
  @Test
  void badLinesAreRefusedWithAllTheirProblems() {
    assertThat(read("bad-lines.ndjson").map(GoldenLinesTest::refusal).collect(Collectors.joining()))
        .isEqualTo(Given.resource("bad-lines.txt"));
  }

  @Test
  void goodLinesAreReadAndWrittenLong() {
    List<String> written =
        read("good-lines.ndjson").map(item -> ClaimJson.write(Given.claim(item))).toList();

    assertThat(written).isEqualTo(Given.resource("good-lines.written.ndjson").lines().toList());
  }

  private static Stream<Item> read(String resource) {
    return Given.reading(Given.resource(resource)).stream();
  }

  private static String refusal(Item item) {
    Rejection rejection = Given.rejection(item);
    return "%d %s %s\n  %s\n"
        .formatted(
            rejection.origin().line(),
            rejection.reason(),
            rejection.claim(),
            Given.problems(rejection, "\n  "));
  }
}
