package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/** Reads a claim of any type. */
final class ClaimReader {
  private static final Words<ClaimType> TYPE = Words.of(ClaimType.class);
  private static final Words<Status> STATUS = Words.of(Status.class);
  private static final long FIRST = 1;

  private ClaimReader() {}

  /** Whether a revision holds the claim or withdraws it. */
  enum Status {
    ACTIVE,
    RETRACTED
  }

  /**
   * Returns null when it has noted a problem. The fields of a retraction that only an active claim
   * needs are checked if they are there, and play no part in the result.
   */
  static @Nullable Claim read(Fields fields) {
    ClaimType type = fields.required("type", TYPE);
    Status status = fields.orElse("status", STATUS, Status.ACTIVE);
    Span published = fields.required("publishedAt", HeaderReader::published);
    OriginalTimes originals =
        OriginalTimesReader.read(fields, status == Status.RETRACTED ? null : type);
    Header header = HeaderReader.read(fields, revision(fields, status), published, originals);
    if (status == Status.RETRACTED) {
      fields.requireNothingMore();
    }
    if (type == null) {
      return null;
    }
    Claim active = active(type, fields, header);
    fields.refuseUnknown();
    if (status == Status.ACTIVE) {
      return active;
    }
    return header == null ? null : fields.attempt(() -> new Retraction(header, type));
  }

  private static @Nullable Long revision(Fields fields, Status status) {
    if (status == Status.RETRACTED) {
      return fields.required("revision", HeaderReader::lastRevision);
    }
    return fields.has("revision") ? fields.optional("revision", HeaderReader::revision) : FIRST;
  }

  private static @Nullable Claim active(ClaimType type, Fields fields, @Nullable Header header) {
    return switch (type) {
      case WARNING -> WarningReader.read(fields, header);
      case INCIDENT -> IncidentReader.read(fields, header);
      case STATEMENT -> StatementReader.read(fields, header);
    };
  }
}
