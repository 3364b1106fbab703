package io.foreknown.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.foreknown.domain.claim.Count;
import io.foreknown.domain.ledger.Origin;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void nothingIsWrongAtFirst() {
    assertThat(problems.isEmpty()).isTrue();
    assertThat(problems.found()).isEmpty();
  }

  @Test
  void goodValueIsBuilt() {
    assertThat(problems.attempt("killed", () -> Count.exactly(143))).isEqualTo(Count.exactly(143));
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void badValueBecomesAProblemInsteadOfAnException() {
    assertThat(problems.attempt("killed", () -> Count.exactly(-1))).isNull();
    assertThat(problems.found())
        .containsExactly(new Problem("killed", "atLeast is -1, 0 or more is expected"));
  }

  @Test
  void allProblemsAreFoundInTheirOrder() {
    problems.add("id", "is missing");
    problems.attempt("injured", () -> Count.exactly(-2));
    problems.add("", "is no object");

    assertThat(problems.isEmpty()).isFalse();
    assertThat(problems.found())
        .extracting(Problem::toString)
        .containsExactly(
            "id: is missing", "injured: atLeast is -2, 0 or more is expected", "is no object");
  }

  @Test
  void errorInTheProgramIsNoProblemOfTheRecord() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                problems.attempt(
                    "id",
                    () -> {
                      throw new IllegalStateException("a bug");
                    }));
  }

  @Test
  void rejectionKeepsItsOwnListAndLetsNobodyChangeTheBytes() {
    List<Problem> found = new ArrayList<>(List.of(new Problem("id", "is missing")));

    Rejection rejection =
        new Rejection(
            Rejection.Reason.INVALID,
            found,
            null,
            Origin.of("claims.ndjson", 7),
            ByteBuffer.wrap(new byte[] {1, 2, 3}));
    found.clear();

    assertThat(rejection.problems()).containsExactly(new Problem("id", "is missing"));
    assertThat(rejection.original().isReadOnly()).isTrue();
    assertThat(rejection.origin().line()).isEqualTo(7);
  }

  @Test
  void whatIsLongerThanAnybodyReadsIsCut() {
    Problem problem = new Problem("f".repeat(3_000), "m".repeat(2_000));

    assertThat(problem.field()).hasSize(2_001).endsWith("…");
    assertThat(problem.message()).hasSize(2_000);
  }

  @Test
  void ofVeryManyProblemsTheFirstAreListedAndTheOthersCounted() {
    for (int i = 0; i < 1_200; i++) {
      problems.add("targets[%d]".formatted(i), "is no place");
    }

    Rejection rejection =
        new Rejection(
            Rejection.Reason.INVALID,
            problems.found(),
            null,
            Origin.of("claims.ndjson", 1),
            ByteBuffer.allocate(0));

    assertThat(rejection.problems()).hasSize(500);
    assertThat(rejection.problems().get(498)).isEqualTo(problems.found().get(498));
    assertThat(rejection.problems().get(499)).isEqualTo(new Problem("", "701 more problems"));
  }
}
