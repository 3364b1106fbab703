package io.foreknown.schemas.mapping;

import io.foreknown.avro.ClaimStatus;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Claims back from the records of their topics. */
public final class ClaimFromAvro {
  private static final Map<ClaimType, RecordFromAvro<Header>> HEADERS =
      Arrays.stream(ClaimType.values())
          .collect(
              Collectors.toMap(
                  type -> type, type -> new RecordFromAvro<>(ClaimShapes.header(type))));

  private static final Map<ClaimType, RecordFromAvro<? extends Claim>> ACTIVE =
      Arrays.stream(ClaimType.values())
          .collect(Collectors.toMap(type -> type, ClaimFromAvro::reader));

  private ClaimFromAvro() {}

  private static RecordFromAvro<? extends Claim> reader(ClaimType type) {
    return new RecordFromAvro<>(ClaimShapes.of(type));
  }

  /**
   * The claim of a record, or null where the contract does not allow it: then all that is wrong is
   * among the problems.
   */
  public static @Nullable Claim claim(
      ClaimType type, SpecificRecordBase record, Problems problems) {
    Header header = Objects.requireNonNull(HEADERS.get(type)).read(record, Path.ROOT, problems);
    if (record.get("status") == ClaimStatus.RETRACTED) {
      return header == null ? null : problems.attempt("", () -> new Retraction(header, type));
    }
    if (record.get("status") != ClaimStatus.ACTIVE) {
      problems.add("status", "has a word that this version does not know");
    }
    Claim active = Objects.requireNonNull(ACTIVE.get(type)).readAfter(header, record, problems);
    return problems.isEmpty() ? active : null;
  }
}
