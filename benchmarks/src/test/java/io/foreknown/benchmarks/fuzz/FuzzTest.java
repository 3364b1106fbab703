package io.foreknown.benchmarks.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FuzzTest {
  private static final long SEED = 16;
  private static final int ITEMS = 40;

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void brokenInputShowsNoFault(Targets target) throws Exception {
    FuzzRun.FuzzResult fuzzResult = new FuzzRun(target, SEED, directory).run(0, ITEMS, done -> {});

    assertThat(fuzzResult.items()).isEqualTo(ITEMS);
    assertThat(fuzzResult.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NDJSON", "CAP", "CSV", "SETTINGS"})
  void theSameSeedGivesTheSameInputs(Targets which) throws Exception {
    try (Target target = which.open(directory)) {
      FuzzInput first = target.draw(Chance.of(SEED, target.word(), 7));
      FuzzInput again = target.draw(Chance.of(SEED, target.word(), 7));

      assertThat(again.bytes()).isEqualTo(first.bytes());
      assertThat(target.draw(Chance.of(SEED, target.word(), 8)).bytes())
          .isNotEqualTo(first.bytes());
    }
  }

  @Test
  void whatIsThrownIsAFaultOfWhichTheLeastInputIsKept() throws Exception {
    try (Examiner examiner = new Examiner(new BreaksAtBrackets())) {
      FuzzInput fuzzInput = new FuzzInput("some (text) [with] brackets".getBytes(UTF_8), true, 0);
      FuzzFault fuzzFault = Objects.requireNonNull(examiner.fault(fuzzInput));

      assertThat(fuzzFault.kind()).startsWith("thrown: IllegalStateException");
      assertThat(new Reduction(examiner, fuzzFault).least(fuzzInput).bytes())
          .isEqualTo("[]".getBytes(UTF_8));
    }
  }

  private static final class BreaksAtBrackets implements Target {
    @Override
    public String word() {
      return "brackets";
    }

    @Override
    public FuzzInput draw(Chance chance) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String fault(FuzzInput fuzzInput) {
      String text = new String(fuzzInput.bytes(), UTF_8);
      if (text.contains("[") && text.contains("]")) {
        throw new IllegalStateException(text);
      }
      return null;
    }
  }
}
