package io.foreknown.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.UnmatchedField;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnknownNamesTest {
  private final UnknownNames names = new UnknownNames();

  private static UnmatchedField unused(String what, String file, long times) {
    return new UnmatchedField(what, Origin.of(file, 7), times);
  }

  @Test
  void aNameIsReportedWithTheFirstDocumentThatHasItAndCountedInAll() {
    UnmatchedField mood = unused("property 'mood'", "a.json", 2);

    assertThat(names.add(Stream.of(mood))).containsExactly(mood);
    assertThat(names.add(Stream.of(unused("property 'mood'", "b.json", 3)))).isEmpty();
    assertThat(names.counted())
        .extracting(UnmatchedField::inWords)
        .containsExactly("property 'mood' is not known and not used; it occurs in 5 items");
    assertThat(names.counted())
        .extracting(UnmatchedField::first)
        .containsExactly(Origin.of("a.json", 7));
  }

  @Test
  void aFeedOfEverNewNamesIsNotRemembered() {
    List<UnmatchedField> first =
        names.add(IntStream.range(0, 1_000).mapToObj(i -> unused("element " + i, "feed", 1)));

    assertThat(first).hasSize(100).isEqualTo(names.counted());
  }
}
