package io.foreknown.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection.Reason;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim must lie on its topic: under its id, in the partition that Kafka's own clients
 * choose for that key. Two places would be two ledgers of one claim.
 *
 * @param partitions of the topic
 */
public record KeyRule(int partitions) {

  /** What stands against a claim under this key in this partition; null: nothing. */
  public @Nullable Refusal refusal(Claim claim, @Nullable String key, int partition) {
    String id = claim.header().id();
    if (!id.equals(key)) {
      return invalid("the record key is %s, the claim's id %s is expected".formatted(key, id));
    }
    int expected = partition(id);
    return partition == expected
        ? null
        : invalid(
            "the record lies in partition %d, its key belongs in %d by Kafka's default (murmur2)"
                .formatted(partition, expected));
  }

  private int partition(String key) {
    return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
  }

  private static Refusal invalid(String message) {
    return new Refusal(Reason.INVALID, new Problem("id", message));
  }
}
