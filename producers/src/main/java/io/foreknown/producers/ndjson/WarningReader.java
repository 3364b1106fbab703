package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Update;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a warning. */
final class WarningReader {
  private static final Words<Audience> AUDIENCE = Words.of(Audience.class);

  private WarningReader() {}

  static @Nullable Warning read(Fields fields, @Nullable Header header) {
    Party issuer = fields.required("issuer", PartyReader::party);
    List<Party> recipients = fields.list("recipients", PartyReader::party);
    Audience audience = fields.required("audience", AUDIENCE);
    Span issued = fields.required("issued", TimeReader::span);
    Span validity = fields.optional("validity", TimeReader::span);
    Hazard hazard = fields.required("hazard", HazardReader::read);
    List<Party> suspects = fields.list("suspects", PartyReader::party);
    List<Place> targets = fields.some("targets", PlaceReader::read);
    Span cancelled = fields.optional("cancelled", TimeReader::span);
    Boolean exercise = fields.optional("exercise", Value::truth);
    Urgency urgency = urgency(fields);
    List<Update> updates = updates(fields);
    if (header == null
        || issuer == null
        || audience == null
        || issued == null
        || hazard == null
        || targets == null
        || updates == null) {
      return null;
    }
    return fields.attempt(
        () ->
            new Warning(
                header,
                issuer,
                recipients,
                audience,
                issued,
                validity,
                hazard,
                suspects,
                targets,
                cancelled,
                exercise,
                urgency,
                updates));
  }

  /** Null when one of them cannot be read. */
  private static @Nullable List<Update> updates(Fields fields) {
    ValueReader<List<Update>> list = value -> value.list(WarningReader::update);
    return fields.has("updates") ? fields.optional("updates", list) : List.of();
  }

  private static @Nullable Update update(Value value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    Span at = fields.required("at", TimeReader::span);
    Span validity = fields.optional("validity", TimeReader::span);
    Hazard hazard = fields.optional("hazard", HazardReader::read);
    List<Place> targets = fields.list("targets", PlaceReader::read);
    Urgency urgency = urgency(fields);
    boolean ended = fields.orElse("ended", Value::truth, false);
    fields.refuseUnknown();
    return at == null
        ? null
        : fields.attempt(() -> new Update(at, validity, hazard, targets, urgency, ended));
  }

  private static Urgency urgency(Fields fields) {
    return new Urgency(
        fields.optional("severity", Value::name),
        fields.optional("urgency", Value::name),
        fields.optional("certainty", Value::name));
  }
}
