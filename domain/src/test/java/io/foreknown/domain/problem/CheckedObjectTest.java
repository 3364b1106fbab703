package io.foreknown.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.shape.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedObjectTest {
  private static final Set<String> WORDS = new LinkedHashSet<>(List.of("Met", "Geo"));

  private final Problems problems = new Problems();

  /** What is written as a number is no text. */
  private record Fields(Map<String, Object> fields, Path path, Problems problems)
      implements CheckedObject {
    @Override
    public @Nullable String text(String name) {
      Object value = fields.get(name);
      if (value instanceof Integer) {
        refuse(name, "is no text, one is expected");
      }
      return value instanceof String text ? text : null;
    }
  }

  private Fields written(Map<String, Object> fields) {
    return new Fields(fields, Path.ROOT.field("targets").entry(1), problems);
  }

  private void assertProblems(String... words) {
    assertThat(problems.found()).extracting(Problem::toString).containsExactly(words);
  }

  @Test
  void aProblemSaysWhereItIs() {
    Fields target = written(Map.of());
    target.refuse("name", "is too long");
    target.refuse("is no place");

    assertProblems("targets[1].name: is too long", "targets[1]: is no place");
  }

  @Test
  void whatMustBeThereIsMissedOnce() {
    assertThat(written(Map.of("id", "ru-mow")).required("id")).isEqualTo("ru-mow");
    assertThat(written(Map.of()).required("id")).isNull();
    assertThat(written(Map.of("id", 7)).required("id")).isNull();

    assertProblems("targets[1].id: is missing", "targets[1].id: is no text, one is expected");
  }

  @Test
  void aWordIsOneOfAFew() {
    assertThat(written(Map.of("category", "Geo")).word("category", WORDS)).isEqualTo("Geo");
    assertThat(written(Map.of("category", "geo")).word("category", WORDS)).isNull();
    assertThat(written(Map.of()).word("category", WORDS)).isNull();

    assertProblems("targets[1].category: is 'geo', one of Met, Geo is expected");
  }

  @Test
  void aWordMayHaveToBeThere() {
    assertThat(written(Map.of("category", "Met")).requiredWord("category", WORDS)).isEqualTo("Met");
    assertThat(written(Map.of("category", "met")).requiredWord("category", WORDS)).isNull();
    assertThat(written(Map.of()).requiredWord("category", WORDS)).isNull();

    assertProblems(
        "targets[1].category: is 'met', one of Met, Geo is expected",
        "targets[1].category: is missing");
  }

  @Test
  void whatATextMeansIsReadOrRefused() {
    Fields target = written(Map.of("killed", "143", "injured", "-1"));

    assertThat(target.parsed("killed", CheckedObjectTest::count)).isEqualTo(Count.exactly(143));
    assertThat(target.parsed("injured", CheckedObjectTest::count)).isNull();
    assertThat(target.parsed("missing", CheckedObjectTest::count)).isNull();
    assertThat(target.attempt("", () -> count("-2"))).isNull();

    assertProblems(
        "targets[1].injured: atLeast is -1, 0 or more is expected",
        "targets[1]: atLeast is -2, 0 or more is expected");
  }

  private static Count count(String text) {
    return Count.exactly(Long.parseLong(text));
  }

  @Test
  void unknownFieldsAreNamedWithWhatWasMeant() {
    written(Map.of()).refuseUnknown(List.of("id", "nam", "zzz"), List.of("id", "name"));

    assertProblems(
        "targets[1]: unknown field 'nam', did you mean 'name'? There are id, name",
        "targets[1]: unknown field 'zzz'; there are id, name");
  }

  @Test
  void whatMayHaveNoFieldsSaysSo() {
    written(Map.of()).refuseUnknown(List.of("id"), List.of());

    assertProblems("targets[1]: unknown field 'id'; there are none");
  }
}
