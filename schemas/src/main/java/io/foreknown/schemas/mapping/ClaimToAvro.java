package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.orNull;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.Audience;
import io.foreknown.avro.Basis;
import io.foreknown.avro.ClaimStatus;
import io.foreknown.avro.Incident;
import io.foreknown.avro.IncidentOutcome;
import io.foreknown.avro.Polarity;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
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

  private ClaimToAvro() {}

  /** The record of any claim; a retraction is a record of its type without the type's fields. */
  public static SpecificRecord record(Claim claim) {
    SpecificRecordBase fields = blank(claim.type());
    header(fields, claim.header());
    fields.put("status", claim instanceof Retraction ? ClaimStatus.RETRACTED : ClaimStatus.ACTIVE);
    if (claim instanceof Warning warning) {
      warning(fields, warning);
    } else if (claim instanceof IncidentReport report) {
      incident(fields, report);
    } else if (claim instanceof Statement statement) {
      statement(fields, statement);
    }
    return fields;
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

  private static void header(SpecificRecordBase fields, Header header) {
    fields.put("id", header.id());
    fields.put("revision", header.revision());
    fields.put("publishedAt", header.publishedAt());
    fields.put("event", header.event());
    fields.put("attributedTo", list(header.attributedTo(), PartsToAvro::party));
    fields.put("basis", orNull(header.basis(), basis -> symbol(Basis.class, basis)));
    fields.put("embargoedUntil", header.embargoedUntil());
    fields.put("story", orNull(header.story(), PartsToAvro::story));
    fields.put("quote", header.quote());
    fields.put("paraphrase", header.paraphrase());
    fields.put("originalTimes", header.originalTimes().byField());
  }

  private static void warning(SpecificRecordBase fields, Warning warning) {
    fields.put("issued", PartsToAvro.span(warning.issued()));
    fields.put("validity", orNull(warning.validity(), PartsToAvro::span));
    fields.put("hazard", warning.hazard().name());
    fields.put("targets", list(warning.targets(), PartsToAvro::place));
    fields.put("suspects", list(warning.suspects(), PartsToAvro::party));
    fields.put("audience", symbol(Audience.class, warning.audience()));
    fields.put("issuer", PartsToAvro.party(warning.issuer()));
    fields.put("exercise", warning.isExercise());
    fields.put("actual", Boolean.FALSE.equals(warning.exercise()));
    fields.put("cancelled", orNull(warning.cancelled(), PartsToAvro::span));
    fields.put("recipients", list(warning.recipients(), PartsToAvro::party));
    fields.put("severity", warning.urgency().severity());
    fields.put("urgency", warning.urgency().urgency());
    fields.put("certainty", warning.urgency().certainty());
    fields.put("updates", list(warning.updates(), PartsToAvro::update));
  }

  private static void incident(SpecificRecordBase fields, IncidentReport report) {
    fields.put("began", PartsToAvro.span(report.began()));
    fields.put("hazard", report.hazard().name());
    fields.put("places", list(report.places(), PartsToAvro::place));
    fields.put("outcome", symbol(IncidentOutcome.class, report.outcome()));
    fields.put("perpetrators", orNull(report.perpetrators(), PartsToAvro::perpetrators));
    fields.put("ended", orNull(report.ended(), PartsToAvro::span));
    fields.put("killed", orNull(report.killed(), PartsToAvro::count));
    fields.put("injured", orNull(report.injured(), PartsToAvro::count));
    fields.put("asOf", PartsToAvro.span(report.asOf()));
  }

  private static void statement(SpecificRecordBase fields, Statement statement) {
    fields.put("about", statement.about());
    fields.put("predicate", statement.predicate());
    fields.put("position", PartsToAvro.position(statement.position()));
    fields.put("polarity", symbol(Polarity.class, statement.polarity()));
    fields.put("correction", statement.correction());
    fields.put("speaker", PartsToAvro.party(statement.speaker()));
    fields.put("said", PartsToAvro.span(statement.said()));
    fields.put("asOf", PartsToAvro.span(statement.asOf()));
  }
}
