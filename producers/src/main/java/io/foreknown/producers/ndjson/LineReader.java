package io.foreknown.producers.ndjson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.domain.shape.Path;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an item of each line of one file. */
final class LineReader {
  /** Bytes of a refused line that go along; Kafka's own limit of a record is 1 MiB. */
  private static final int MOST_KEPT = 1 << 16;

  private final String file;
  private final int limit;
  private final ClaimTree.Reader reader;

  LineReader(String file, int limit, ClaimTree.Reader reader) {
    this.file = file;
    this.limit = limit;
    this.reader = reader;
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
      return read(line, StrictJson.object(StrictText.decode(line.bytes())));
    } catch (MalformedException e) {
      return refused(line, Reason.MALFORMED, e.getMessage());
    }
  }

  private Item read(Line line, JsonNode object) {
    Problems problems = new Problems();
    Claim claim = reader.read((ObjectNode) object, problems);
    if (claim != null && problems.isEmpty()) {
      return new Item.Accepted(claim, origin(line));
    }
    return refused(line, Reason.INVALID, problems.found(), idOf(object));
  }

  /** The id, if it is one, whatever else is wrong. */
  private static @Nullable String idOf(JsonNode object) {
    return new Fields(new Value(object, Path.ROOT, new Problems())).optional("id", Value::id);
  }

  private Item refused(Line line, Reason reason, String message) {
    return refused(line, reason, List.of(new Problem("", message)), null);
  }

  private Item refused(Line line, Reason reason, List<Problem> found, @Nullable String id) {
    ByteBuffer kept = line.bytes().slice(0, Math.min(MOST_KEPT, line.bytes().limit()));
    return Item.Refused.of(reason, found, id, origin(line), kept);
  }

  private Origin origin(Line line) {
    return Origin.of(file, line.number());
  }
}
