package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.shape.ClaimShapes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a claim of any type. */
final class ClaimReader {
  private static final Words<ClaimType> TYPE = Words.of(ClaimType.class);
  private static final Words<Status> STATUS = Words.of(Status.class);
  private static final RecordReader<Header> HEADER = new RecordReader<>(ClaimShapes.HEADER);
  private static final RecordReader<Header> DECISION =
      new RecordReader<>(ClaimShapes.header(ClaimType.DECISION));
  private static final Map<ClaimType, RecordReader<? extends Claim>> ACTIVE =
      new EnumMap<>(
          Arrays.stream(ClaimType.values())
              .collect(Collectors.toMap(Function.identity(), ClaimReader::reader)));

  private ClaimReader() {}

  /** Whether a revision holds the claim or withdraws it. */
  enum Status {
    ACTIVE,
    RETRACTED
  }

  private static RecordReader<? extends Claim> reader(ClaimType type) {
    return new RecordReader<>(ClaimShapes.of(type));
  }

  /**
   * Returns null when it has noted a problem. The fields of a retraction that only an active claim
   * needs are checked if they are there, and play no part in the result.
   */
  static @Nullable Claim read(Fields fields) {
    ClaimType type = fields.required("type", TYPE);
    Status status = fields.orElse("status", STATUS, Status.ACTIVE);
    Header header = header(fields, status, type);
    if (status == Status.RETRACTED) {
      fields.requireNothingMore();
    }
    if (type == null) {
      return null;
    }
    Claim active = Objects.requireNonNull(ACTIVE.get(type)).readAfter(header, fields);
    fields.refuseUnknown();
    if (status == Status.ACTIVE) {
      return active;
    }
    return header == null ? null : fields.attempt(() -> new Retraction(header, type));
  }

  private static @Nullable Header header(Fields fields, Status status, @Nullable ClaimType type) {
    if (status == Status.RETRACTED && !fields.has("revision")) {
      fields.refuse("revision", "is missing");
    }
    Header header = (type == ClaimType.DECISION ? DECISION : HEADER).read(fields);
    if (header == null) {
      return null;
    }
    if (status == Status.ACTIVE && header.revision() == Retraction.ERASING) {
      fields.refuse("revision", KindReader.noRevision(header.revision()));
      return null;
    }
    if (type == ClaimType.DECISION) {
      return header;
    }
    OriginalTimes times =
        OriginalTimesReader.read(
            fields, status == Status.RETRACTED ? null : type, header.originalTimes());
    return times.equals(header.originalTimes())
        ? header
        : ClaimShapes.HEADER.with(header, "originalTimes", times);
  }
}
