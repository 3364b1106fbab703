package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.ValueKind;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes claims in the format that {@link NdjsonSource} reads: what is null, empty or the default
 * is left out; times are in UTC and to the millisecond, spans and counts always written long.
 */
public final class ClaimJson {
  private static final Set<String> VERSION = Set.of("id", "revision");

  private static final RecordWriter<Header> HEADER =
      new RecordWriter<>(ClaimShapes.HEADER, VERSION);
  private static final RecordWriter<Header> DECISION_HEADER =
      new RecordWriter<>(ClaimShapes.header(ClaimType.DECISION), VERSION);
  private static final RecordWriter<Decision> DECISION = new RecordWriter<>(ClaimShapes.DECISION);
  private static final RecordWriter<Warning> WARNING = new RecordWriter<>(ClaimShapes.WARNING);
  private static final RecordWriter<IncidentReport> INCIDENT =
      new RecordWriter<>(ClaimShapes.INCIDENT);
  private static final RecordWriter<Statement> STATEMENT =
      new RecordWriter<>(ClaimShapes.STATEMENT);

  private static final Map<ValueKind<?>, PartWriter<?>> PARTS = new ConcurrentHashMap<>();

  private ClaimJson() {}

  /** One line without its end; reading it gives the claim again. */
  public static String write(Claim claim) {
    return Rendering.text(ClaimJson::write, claim);
  }

  private static void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", EnumWordReader.word(claim.type()));
    if (claim instanceof Warning warning) {
      WARNING.fields(json, warning);
    } else if (claim instanceof IncidentReport report) {
      INCIDENT.fields(json, report);
    } else if (claim instanceof Statement statement) {
      STATEMENT.fields(json, statement);
    } else if (claim instanceof Decision decision) {
      DECISION.fields(json, decision);
    } else {
      withdrawn(json, claim);
    }
    json.writeEndObject();
  }

  /** Its revision is written even where it is the first. */
  private static void withdrawn(JsonGenerator json, Claim claim) throws IOException {
    Header header = claim.header();
    json.writeStringField("id", header.id());
    json.writeNumberField("revision", header.revision());
    json.writeStringField("status", EnumWordReader.word(JsonClaimReader.Status.RETRACTED));
    (claim.type() == ClaimType.DECISION ? DECISION_HEADER : HEADER).fields(json, header);
  }

  /** A part of a claim as claims hold it, for other JSON of ours. */
  @SuppressWarnings("unchecked") // Kept under its kind.
  public static <T> JsonNode part(ValueKind<T> valueKind, T value) {
    return Rendering.tree((PartWriter<T>) PARTS.computeIfAbsent(valueKind, KindWriter::of), value);
  }
}
