package io.foreknown.feeds.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.shape.ClaimShapes;
import io.foreknown.domain.shape.ValueKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Writes claims in the format that {@link NdjsonSource} reads: what is null, empty or the default
 * is left out; times are in UTC and to the millisecond, spans and counts always written long.
 */
public final class ClaimJson {
  private static final RecordWriter<Header> HEADER = new RecordWriter<>(ClaimShapes.HEADER);
  private static final RecordWriter<Header> DECISION_HEADER =
      new RecordWriter<>(ClaimShapes.header(ClaimType.DECISION));
  private static final RecordWriter<Decision> DECISION = new RecordWriter<>(ClaimShapes.DECISION);
  private static final RecordWriter<Warning> WARNING = new RecordWriter<>(ClaimShapes.WARNING);
  private static final RecordWriter<IncidentReport> INCIDENT =
      new RecordWriter<>(ClaimShapes.INCIDENT);
  private static final RecordWriter<Statement> STATEMENT =
      new RecordWriter<>(ClaimShapes.STATEMENT);

  private static final Map<ValueKind<?>, Function<?, JsonNode>> PARTS = new ConcurrentHashMap<>();

  private ClaimJson() {}

  /** One line without its end; reading it gives the claim again. */
  public static String write(Claim claim) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", EnumWordReader.word(claim.type()));
    if (claim instanceof Warning warning) {
      WARNING.into(node, warning);
    } else if (claim instanceof IncidentReport report) {
      INCIDENT.into(node, report);
    } else if (claim instanceof Statement statement) {
      STATEMENT.into(node, statement);
    } else if (claim instanceof Decision decision) {
      DECISION.into(node, decision);
    } else {
      withdrawn(node, claim);
    }
    return node.toString();
  }

  private static void withdrawn(ObjectNode node, Claim claim) {
    Header header = claim.header();
    node.put("id", header.id());
    node.put("revision", header.revision());
    node.put("status", EnumWordReader.word(JsonClaimReader.Status.RETRACTED));
    (claim.type() == ClaimType.DECISION ? DECISION_HEADER : HEADER).into(node, header);
  }

  /** A part of a claim as claims hold it, for other JSON of ours. */
  @SuppressWarnings("unchecked") // Kept under its kind.
  public static <T> JsonNode part(ValueKind<T> valueKind, T value) {
    return ((Function<T, JsonNode>) PARTS.computeIfAbsent(valueKind, KindWriter::of)).apply(value);
  }
}
