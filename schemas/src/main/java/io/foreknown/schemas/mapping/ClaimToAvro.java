package io.foreknown.schemas.mapping;

import io.foreknown.avro.ClaimStatus;
import io.foreknown.avro.Incident;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.shape.ClaimShapes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Claims as the records of their topics. */
public final class ClaimToAvro {
  static {
    AvroLimits.set();
  }

  private static final Map<ClaimType, Map<Integer, @Nullable Object>> DEFAULTS =
      Arrays.stream(ClaimType.values())
          .collect(Collectors.toMap(type -> type, ClaimToAvro::defaults));

  private static final RecordToAvro<Warning> WARNING =
      new RecordToAvro<>(ClaimShapes.WARNING, empty(ClaimType.WARNING).getSchema());

  private static final RecordToAvro<IncidentReport> INCIDENT =
      new RecordToAvro<>(ClaimShapes.INCIDENT, empty(ClaimType.INCIDENT).getSchema());

  private static final RecordToAvro<Statement> STATEMENT =
      new RecordToAvro<>(ClaimShapes.STATEMENT, empty(ClaimType.STATEMENT).getSchema());

  private static final RecordToAvro<Decision> DECISION =
      new RecordToAvro<>(ClaimShapes.DECISION, empty(ClaimType.DECISION).getSchema());

  private static final Map<ClaimType, RecordToAvro<Header>> HEADERS =
      Arrays.stream(ClaimType.values())
          .collect(
              Collectors.toMap(
                  type -> type,
                  type -> new RecordToAvro<>(ClaimShapes.header(type), empty(type).getSchema())));

  private ClaimToAvro() {}

  /** The record of any claim; a retraction is a record of its type without the type's fields. */
  public static SpecificRecord record(Claim claim) {
    SpecificRecordBase record = blank(claim.type());
    record.put("status", claim instanceof Retraction ? ClaimStatus.RETRACTED : ClaimStatus.ACTIVE);
    if (claim instanceof Warning warning) {
      WARNING.into(record, warning);
    } else if (claim instanceof IncidentReport report) {
      INCIDENT.into(record, report);
    } else if (claim instanceof Statement statement) {
      STATEMENT.into(record, statement);
    } else if (claim instanceof Decision decision) {
      DECISION.into(record, decision);
    } else {
      Objects.requireNonNull(HEADERS.get(claim.type())).into(record, claim.header());
    }
    return record;
  }

  /** Every field at its default, which is what a retraction leaves it at. */
  private static SpecificRecordBase blank(ClaimType type) {
    SpecificRecordBase fields = empty(type);
    Objects.requireNonNull(DEFAULTS.get(type)).forEach(fields::put);
    return fields;
  }

  private static SpecificRecordBase empty(ClaimType type) {
    return switch (type) {
      case WARNING -> new io.foreknown.avro.Warning();
      case INCIDENT -> new Incident();
      case STATEMENT -> new io.foreknown.avro.Statement();
      case DECISION -> new io.foreknown.avro.Decision();
    };
  }

  /** None of these values can change; looking them up in the schema takes longer than the rest. */
  private static Map<Integer, @Nullable Object> defaults(ClaimType type) {
    Map<Integer, @Nullable Object> defaults = new LinkedHashMap<>();
    for (Schema.Field field : empty(type).getSchema().getFields()) {
      if (field.hasDefaultValue()) {
        defaults.put(field.pos(), SpecificData.get().getDefaultValue(field));
      }
    }
    return defaults;
  }
}
