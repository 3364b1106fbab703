package io.foreknown.feeds.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an item of each line of one file: of a claim, or of a {@link Correction}. */
final class LineReader {
  /** Bytes of a refused line that go along; Kafka's own limit of a record is 1 MiB. */
  private static final int MOST_KEPT = 1 << 16;

  private final String file;
  private final int limit;
  private final ClaimTree.ClaimObjectReader claimObjectReader;

  LineReader(String file, int limit, ClaimTree.ClaimObjectReader claimObjectReader) {
    this.file = file;
    this.limit = limit;
    this.claimObjectReader = claimObjectReader;
  }

  /** Safe for several threads. */
  Item read(Line line) {
    return FaultBarrier.around(origin(line), () -> item(line), Item.Refused::new);
  }

  private Item item(Line line) {
    if (line.isSpread() || (line.isCut() && line.begins('['))) {
      return refused(line, Reason.MALFORMED, OnePerLine.expected(line));
    }
    if (line.size() > limit) {
      return refused(
          line,
          Reason.TOO_LARGE,
          "the line has %d bytes, at most %d are allowed".formatted(line.size(), limit));
    }
    try {
      JsonNode object = StrictJson.object(StrictText.decode(line.bytes()));
      return Correction.isOne(object)
          ? corrected(line, object)
          : read(object, origin(line), line.bytes());
    } catch (MalformedException e) {
      return refused(line, Reason.MALFORMED, e.getMessage());
    }
  }

  private Item read(JsonNode object, Origin origin, ByteBuffer bytes) {
    Problems problems = new Problems();
    Claim claim = claimObjectReader.read((ObjectNode) object, problems);
    if (claim != null && problems.isEmpty()) {
      return new Item.Accepted(claim, origin);
    }
    return refused(Reason.INVALID, problems.found(), idOf(object), origin, bytes);
  }

  /** The claim of a rejection comes from that rejection, whatever file it is corrected in. */
  private Item corrected(Line line, JsonNode object) {
    Problems problems = new Problems();
    Correction correction = Correction.read(object, problems);
    if (correction == null) {
      return refused(line, Reason.INVALID, problems.found(), null);
    }
    JsonNode claim = correction.claim();
    if (claim == null) {
      return new Item.Unclaimed(origin(line), "the rejection has no claim yet");
    }
    if (claim.isObject()) {
      return read(claim, correction.rejection(), bytes(claim.toString()));
    }
    ByteBuffer text = bytes(claim.textValue());
    try {
      return read(StrictJson.object(StrictText.decode(text)), correction.rejection(), text);
    } catch (MalformedException e) {
      List<Problem> found = List.of(new Problem("", e.getMessage()));
      return refused(Reason.MALFORMED, found, null, correction.rejection(), text);
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8));
  }

  /** The id, if it is one, whatever else is wrong. */
  private static @Nullable String idOf(JsonNode object) {
    return new Fields(new Value(object, Path.ROOT, new Problems())).optional("id", Value::id);
  }

  private Item refused(Line line, Reason reason, String message) {
    return refused(line, reason, List.of(new Problem("", message)), null);
  }

  private Item refused(Line line, Reason reason, List<Problem> found, @Nullable String id) {
    return refused(reason, found, id, origin(line), line.bytes());
  }

  private static Item refused(
      Reason reason, List<Problem> found, @Nullable String id, Origin origin, ByteBuffer bytes) {
    ByteBuffer kept = bytes.slice(0, Math.min(MOST_KEPT, bytes.limit()));
    return Item.Refused.of(reason, found, id, origin, kept);
  }

  private Origin origin(Line line) {
    return Origin.of(file, line.number());
  }
}
