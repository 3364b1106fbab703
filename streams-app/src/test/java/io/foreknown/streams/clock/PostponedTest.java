package io.foreknown.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

class PostponedTest {
  private static final Duration BY = Duration.ofMillis(100);

  private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
  private final List<String> done = new ArrayList<>();
  private final Postponed postponed = new Postponed(context, BY, () -> done.add("done"));

  @Test
  void nothingComesRoundUnlessAskedFor() {
    assertThat(context.scheduledPunctuators()).isEmpty();
  }

  @Test
  void whatIsAskedForTwiceIsDoneOnce() {
    postponed.ask();
    postponed.ask();

    CapturedPunctuator only = context.scheduledPunctuators().get(0);
    assertThat(context.scheduledPunctuators()).hasSize(1);
    assertThat(only.getInterval()).isEqualTo(BY);
    only.getPunctuator().punctuate(0);

    assertThat(done).hasSize(1);
    assertThat(only.cancelled()).isTrue();
  }

  @Test
  void whatFailsComesRoundAgain() {
    Postponed failing =
        new Postponed(
            context,
            BY,
            () -> {
              throw new IllegalStateException("once");
            });
    failing.ask();
    CapturedPunctuator only = context.scheduledPunctuators().get(0);

    assertThatIllegalStateException().isThrownBy(() -> only.getPunctuator().punctuate(0));
    failing.ask();

    assertThat(only.cancelled()).isFalse();
    assertThat(context.scheduledPunctuators()).hasSize(1);
  }

  @Test
  void whatIsAskedForAgainIsDoneAgain() {
    postponed.ask();
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);

    postponed.ask();

    assertThat(context.scheduledPunctuators())
        .extracting(CapturedPunctuator::cancelled)
        .containsExactly(true, false);
  }
}
