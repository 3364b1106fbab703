package io.foreknown.feeds.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.problem.CheckedObject;
import io.foreknown.domain.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How an object reads, whatever it is written in. */
public final class AnyNotation {
  private static final Set<String> CATEGORIES = new LinkedHashSet<>(List.of("Met", "Geo"));

  private AnyNotation() {}

  /**
   * Reads an object with the texts Met as {@code category}, 143 as {@code killed}, -1 as {@code
   * injured} and an empty one as {@code blank}, and nothing else of these.
   */
  public static void assertReadsAsAnyOther(CheckedObject object) {
    assertThat(object.text("category")).isEqualTo("Met");
    assertThat(object.required("category")).isEqualTo("Met");
    assertThat(object.word("category", CATEGORIES)).isEqualTo("Met");
    assertThat(object.requiredWord("category", CATEGORIES)).isEqualTo("Met");
    assertThat(object.parsed("killed", AnyNotation::count)).isEqualTo(Count.exactly(143));
    assertThat(object.text("blank")).isNull();
    assertThat(object.text("missing")).isNull();
    assertThat(object.word("missing", CATEGORIES)).isNull();
    assertThat(object.parsed("missing", AnyNotation::count)).isNull();
    assertThat(object.problems().found()).isEmpty();

    assertThat(object.required("blank")).isNull();
    assertThat(object.requiredWord("missing", CATEGORIES)).isNull();
    assertThat(object.word("killed", CATEGORIES)).isNull();
    assertThat(object.parsed("injured", AnyNotation::count)).isNull();
    object.refuse("is refused");
    String at = object.path().toString();
    assertThat(object.problems().found())
        .extracting(Problem::field, Problem::message)
        .containsExactly(
            tuple(at + ".blank", "is missing"),
            tuple(at + ".missing", "is missing"),
            tuple(at + ".killed", "is '143', one of Met, Geo is expected"),
            tuple(at + ".injured", "atLeast is -1, 0 or more is expected"),
            tuple(at, "is refused"));
  }

  private static Count count(String text) {
    return Count.exactly(Long.parseLong(text));
  }
}
