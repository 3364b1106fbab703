package io.foreknown.feeds.ndjson;

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
final class JsonClaimReader {
  private static final EnumWordReader<ClaimType> TYPE = EnumWordReader.of(ClaimType.class);
  private static final EnumWordReader<Status> STATUS = EnumWordReader.of(Status.class);
  private static final ObjectRecordReader<Header> HEADER =
      new ObjectRecordReader<>(ClaimShapes.HEADER);
  private static final ObjectRecordReader<Header> DECISION =
      new ObjectRecordReader<>(ClaimShapes.header(ClaimType.DECISION));
  private static final Map<ClaimType, ObjectRecordReader<? extends Claim>> ACTIVE =
      new EnumMap<>(
          Arrays.stream(ClaimType.values())
              .collect(Collectors.toMap(Function.identity(), JsonClaimReader::reader)));

  private JsonClaimReader() {}

  /** Whether a revision holds the claim or withdraws it. */
  enum Status {
    ACTIVE,
    RETRACTED
  }

  private static ObjectRecordReader<? extends Claim> reader(ClaimType type) {
    return new ObjectRecordReader<>(ClaimShapes.of(type));
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
