package io.foreknown.schemas.serde;

import static io.foreknown.domain.given.Given.aWarning;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection.Reason;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRuleTest {
  private final KeyRule rule = new KeyRule(6);
  private final Claim claim = aWarning("us-warning-crocus").claim();

  @Test
  void onePartitionIsTheRightOne() {
    assertThat(
            IntStream.range(0, 6)
                .filter(partition -> rule.refusal(claim, "us-warning-crocus", partition) == null))
        .hasSize(1);
  }

  @Test
  void anyOtherIsNamedWithTheRightOne() {
    int right =
        IntStream.range(0, 6)
            .filter(partition -> rule.refusal(claim, "us-warning-crocus", partition) == null)
            .findFirst()
            .orElseThrow();
    int wrong = (right + 1) % 6;

    Refusal refusal = Objects.requireNonNull(rule.refusal(claim, "us-warning-crocus", wrong));

    assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
    assertThat(refusal.problem().toString())
        .isEqualTo(
            "id: the record lies in partition %d, its key belongs in %d by Kafka's default (murmur2)"
                .formatted(wrong, right));
  }

  @Test
  void keyMustBeTheIdOfTheClaim() {
    assertThat(Objects.requireNonNull(rule.refusal(claim, "other", 0)).problem().toString())
        .isEqualTo("id: the record key is other, the claim's id us-warning-crocus is expected");
    assertThat(Objects.requireNonNull(rule.refusal(claim, null, 0)).problem().toString())
        .contains("the record key is null");
  }
}
