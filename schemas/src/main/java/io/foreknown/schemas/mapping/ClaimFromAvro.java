package io.foreknown.schemas.mapping;

import io.foreknown.avro.ClaimStatus;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.claim.Basis;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.OriginalTimes;
import io.foreknown.domain.claim.Outcome;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Urgency;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Claims back from the records of their topics. */
public final class ClaimFromAvro {
  private final Problems problems;
  private final Fields fields;

  private ClaimFromAvro(SpecificRecordBase fields, Problems problems) {
    this.problems = problems;
    this.fields = new Fields(fields, problems);
  }

  /**
   * The claim of a record, or null where the contract does not allow it: then all that is wrong is
   * among the problems.
   */
  public static @Nullable Claim claim(
      ClaimType type, SpecificRecordBase fields, Problems problems) {
    ClaimFromAvro reading = new ClaimFromAvro(fields, problems);
    Header header = reading.header();
    if (fields.get("status") == ClaimStatus.RETRACTED) {
      return header == null ? null : reading.build(() -> new Retraction(header, type));
    }
    if (fields.get("status") != ClaimStatus.ACTIVE) {
      problems.add("status", "has a word that this version does not know");
    }
    return switch (type) {
      case WARNING -> reading.warning(header);
      case INCIDENT -> reading.incident(header);
      case STATEMENT -> reading.statement(header);
    };
  }

  private @Nullable Header header() {
    String id = String.valueOf(fields.<Object>raw("id"));
    Long revision = fields.raw("revision");
    Instant publishedAt = fields.raw("publishedAt");
    String event = fields.raw("event");
    var story = fields.optional("story", PartsFromAvro::story);
    Instant embargoedUntil = fields.raw("embargoedUntil");
    var attributedTo = fields.list("attributedTo", PartsFromAvro::party);
    Basis basis = fields.optional("basis", word(Basis.class));
    String quote = fields.raw("quote");
    String paraphrase = fields.raw("paraphrase");
    var originals = fields.optional("originalTimes", OriginalTimes::of);
    return build(
        () ->
            new Header(
                id,
                revision == null ? 1 : revision,
                publishedAt == null ? Instant.MIN : publishedAt,
                event,
                story,
                embargoedUntil,
                attributedTo,
                basis,
                quote,
                paraphrase,
                originals == null ? OriginalTimes.NONE : originals));
  }

  private @Nullable Claim warning(@Nullable Header header) {
    Party issuer = fields.required("issuer", PartsFromAvro::party);
    var recipients = fields.list("recipients", PartsFromAvro::party);
    Audience audience = fields.required("audience", word(Audience.class));
    Span issued = fields.required("issued", PartsFromAvro::span);
    Span validity = fields.optional("validity", PartsFromAvro::span);
    Hazard hazard = fields.required("hazard", Hazard::new);
    var suspects = fields.list("suspects", PartsFromAvro::party);
    var targets = fields.atLeastOne("targets", PartsFromAvro::place);
    Span cancelled = fields.optional("cancelled", PartsFromAvro::span);
    Boolean exercise = exercise();
    Urgency urgency = urgency();
    var updates = fields.list("updates", PartsFromAvro::update);
    if (header == null
        || issuer == null
        || audience == null
        || issued == null
        || hazard == null
        || targets.isEmpty()
        || urgency == null) {
      return null;
    }
    return build(
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

  /** Two fields, since a reader of the first schema takes no null; a drill wins over none. */
  private @Nullable Boolean exercise() {
    if (Boolean.TRUE.equals(fields.<Boolean>raw("exercise"))) {
      return true;
    }
    return Boolean.TRUE.equals(fields.<Boolean>raw("actual")) ? false : null;
  }

  private @Nullable Urgency urgency() {
    return build(
        () -> new Urgency(fields.raw("severity"), fields.raw("urgency"), fields.raw("certainty")));
  }

  private @Nullable Claim incident(@Nullable Header header) {
    Hazard hazard = fields.required("hazard", Hazard::new);
    Outcome outcome = fields.required("outcome", word(Outcome.class));
    Span began = fields.required("began", PartsFromAvro::span);
    Span ended = fields.optional("ended", PartsFromAvro::span);
    var places = fields.atLeastOne("places", PartsFromAvro::place);
    var killed = fields.optional("killed", PartsFromAvro::count);
    var injured = fields.optional("injured", PartsFromAvro::count);
    Span asOf = fields.optional("asOf", PartsFromAvro::span);
    var perpetrators = fields.optional("perpetrators", PartsFromAvro::perpetrators);
    if (header == null || hazard == null || outcome == null || began == null || places.isEmpty()) {
      return null;
    }
    return build(
        () ->
            new IncidentReport(
                header,
                hazard,
                outcome,
                began,
                ended,
                places,
                killed,
                injured,
                asOf == null ? Span.ofPublication(header.publishedAt()) : asOf,
                perpetrators));
  }

  private @Nullable Claim statement(@Nullable Header header) {
    String about = fields.required("about", Function.<String>identity());
    String predicate = fields.required("predicate", Function.<String>identity());
    Position position = fields.required("position", PartsFromAvro::position);
    Polarity polarity = fields.required("polarity", word(Polarity.class));
    boolean correction = Boolean.TRUE.equals(fields.<Boolean>raw("correction"));
    Party speaker = fields.required("speaker", PartsFromAvro::party);
    Span said = fields.optional("said", PartsFromAvro::span);
    Span asOf = fields.optional("asOf", PartsFromAvro::span);
    if (header == null
        || about == null
        || predicate == null
        || position == null
        || polarity == null
        || speaker == null) {
      return null;
    }
    Span spoken = said == null ? Span.ofPublication(header.publishedAt()) : said;
    return build(
        () ->
            new Statement(
                header,
                about,
                predicate,
                position,
                polarity,
                correction,
                speaker,
                spoken,
                asOf == null ? spoken : asOf));
  }

  /** Builds the whole, unless a part of it has been refused already. */
  private <T> @Nullable T build(Supplier<T> whole) {
    int before = problems.found().size();
    T built = problems.attempt("", whole);
    return before == 0 ? built : null;
  }

  private static <T extends Enum<T>> Function<Enum<?>, T> word(Class<T> words) {
    return symbol -> PartsFromAvro.word(words, symbol);
  }
}
