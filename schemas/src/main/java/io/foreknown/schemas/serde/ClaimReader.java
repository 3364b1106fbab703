package io.foreknown.schemas.serde;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.schemas.mapping.ClaimFromAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Reads the values of one claim topic as claims, or says why they are none. */
public final class ClaimReader implements AutoCloseable {
  private final ClaimType type;
  private final RecordReader records;

  /** Takes any client properties, among them the registry's address. */
  public ClaimReader(ClaimType type, Map<String, ?> client) {
    this.type = type;
    this.records = new RecordReader(Topic.of(type), client);
  }

  /**
   * What the bytes hold; null bytes, which no producer of claims writes, are unreadable too.
   *
   * @throws org.apache.kafka.common.KafkaException if the registry does not answer
   */
  public ReadClaim read(String topicName, byte @Nullable [] bytes) {
    if (bytes == null) {
      return unreadable("a claim topic holds no deletions: retract the claim instead");
    }
    try {
      return reading(records.read(topicName, bytes));
    } catch (UnreadableException e) {
      return unreadable(String.valueOf(e.getMessage()));
    }
  }

  private ReadClaim reading(SpecificRecordBase fields) {
    Problems problems = new Problems();
    Claim claim = ClaimFromAvro.claim(type, fields, problems);
    return claim == null || !problems.isEmpty()
        ? new ReadClaim.Refused(Reason.INVALID, problems.found(), String.valueOf(fields.get("id")))
        : new ReadClaim.Accepted(claim, ContentHashes.of(fields));
  }

  private static ReadClaim unreadable(String message) {
    return new ReadClaim.Refused(Reason.MALFORMED, List.of(new Problem("", message)), null);
  }

  @Override
  public void close() {
    records.close();
  }

  /** What the bytes of one record hold. */
  public sealed interface ReadClaim {
    /** A claim. */
    record Accepted(Claim claim, ContentHash hash) implements ReadClaim {}

    /**
     * No claim.
     *
     * @param claim its id; null when it could not be read
     */
    record Refused(Reason reason, List<Problem> problems, @Nullable String claim)
        implements ReadClaim {}
  }
}
