package io.foreknown.schemas.serde;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import io.foreknown.schemas.mapping.ContentHashes.Hashed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a claim would be on the wire.
 *
 * @param tooLarge what stands against its size; null: nothing
 */
public record WireForm(ContentHash hash, @Nullable Refusal tooLarge) {
  /** In front of the value, for its schema. */
  private static final int SCHEMA_BYTES = 5;

  /**
   * Every value but those at their default, and times as they were given, is hashed as text, with
   * its length and the name of its field, so that the binary form is never so many times as large;
   * a law holds it to that.
   */
  static final int MOST_TIMES = 4;

  /** The form of a claim that keeps to the contract. */
  public static WireForm of(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    Hashed hashed = ContentHashes.measured(content);
    return new WireForm(
        hashed.hash(),
        hashed.bytes() + claim.header().originalTimes().bytes() > Limits.CLAIM_BYTES / MOST_TIMES
            ? WireLimits.refusal(size(content))
            : null);
  }

  /** What stands against publishing it at a moment: its times, then its size; null: nothing. */
  public @Nullable Refusal refusal(Claim claim, Instant now) {
    Refusal early = ClockRule.refusal(claim.header(), now);
    return early == null ? tooLarge : early;
  }

  /** Bytes of the value on the wire. */
  static int size(SpecificRecord content) {
    return SCHEMA_BYTES + written(content);
  }

  private static int written(SpecificRecord content) {
    Counting counting = new Counting();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(counting, null);
    try {
      new SpecificDatumWriter<SpecificRecord>(content.getSchema()).write(content, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("no output is at work here", e);
    }
    return counting.bytes;
  }

  private static final class Counting extends OutputStream {
    private int bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] all, int from, int length) {
      bytes += length;
    }
  }
}
