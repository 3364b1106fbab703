package io.foreknown.feeds.csv;

import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Splitter;
import io.foreknown.feeds.csv.RawRow.Fault;
import io.foreknown.feeds.mapping.Dialect;
import io.foreknown.feeds.ndjson.Line;
import io.foreknown.feeds.ndjson.LineCutter;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.ndjson.StrictText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into rows, so that one broken row does not take the next ones along: a quote that is
 * not closed within the size limit costs only the line that opens it, and reading goes on with the
 * line after it. Holds at most two rows of the size limit.
 */
final class RowCutter implements Splitter<RawRow> {
  private final LineCutter lines;
  private final Dialect dialect;
  private final int limit;
  private final BooleanSupplier goesOn;

  /** Lines that were read in search of a closing quote, to be read again. */
  private final Deque<Line> again = new ArrayDeque<>();

  /**
   * Cuts lines.
   *
   * @param goesOn asked before each row whether it is wanted; the file ends where it is not
   */
  RowCutter(LineCutter lines, Dialect dialect, int limit, BooleanSupplier goesOn) {
    this.lines = lines;
    this.dialect = dialect;
    this.limit = limit;
    this.goesOn = goesOn;
  }

  /** Lines read so far. */
  @Override
  public long line() {
    return lines.line();
  }

  /** The next row that is not blank; null at the end. */
  @Override
  public @Nullable RawRow next() throws IOException {
    if (!goesOn.getAsBoolean()) {
      return null;
    }
    Line first = nextLine();
    while (first != null && first.isBlank()) {
      first = nextLine();
    }
    return first == null ? null : row(first);
  }

  private @Nullable Line nextLine() throws IOException {
    Line waiting = again.pollFirst();
    return waiting == null ? lines.next() : waiting;
  }

  /** Where quotes close is looked for in all lines, for what is no text may close one too. */
  private RawRow row(Line first) throws IOException {
    List<Line> read = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder();
    String broken = null;
    boolean open = false;
    long size = 0;
    for (Line line = first; line != null; line = nextInto(read)) {
      size += line.size() + 1;
      if (line.size() > limit || size > limit + 1L) {
        return open ? unclosed(read) : tooLarge(line);
      }
      try {
        CharSequence decoded = StrictText.decode(line.bytes(), dialect.charset());
        open = dialect.staysOpen(decoded.toString(), open);
        text.append(decoded);
      } catch (MalformedException e) {
        broken = broken == null ? problem(line, read.size(), e) : broken;
        String guessed = dialect.charset().decode(line.bytes().duplicate()).toString();
        open = dialect.staysOpen(guessed, open);
      }
      if (!open) {
        return broken == null
            ? new RawRow(first.number(), text.toString(), bytes(read), null)
            : new RawRow(first.number(), "", bytes(read), new Fault(Reason.MALFORMED, broken));
      }
      text.append('\n');
    }
    return unclosed(read);
  }

  private static String problem(Line line, int ofRow, MalformedException e) {
    String message = String.valueOf(e.getMessage());
    return ofRow == 1 ? message : "line %d %s".formatted(line.number(), message);
  }

  private @Nullable Line nextInto(List<Line> read) throws IOException {
    Line line = nextLine();
    if (line != null) {
      read.add(line);
    }
    return line;
  }

  private RawRow tooLarge(Line line) {
    return fault(
        line,
        Reason.TOO_LARGE,
        "the line has %d bytes, at most %d are allowed".formatted(line.size(), limit));
  }

  private RawRow unclosed(List<Line> read) {
    goBackToAllBut(read);
    return fault(
        read.get(0),
        Reason.MALFORMED,
        "a quote is opened and not closed within %d bytes or by the end of the file"
            .formatted(limit));
  }

  /** The first line is told; the others are rows of their own, as far as anyone can tell. */
  private void goBackToAllBut(List<Line> read) {
    for (int i = read.size() - 1; i > 0; i--) {
      again.addFirst(read.get(i));
    }
  }

  private static RawRow fault(Line line, Reason reason, String message) {
    return new RawRow(line.number(), "", line.bytes(), new Fault(reason, message));
  }

  private static ByteBuffer bytes(List<Line> read) {
    if (read.size() == 1) {
      return read.get(0).bytes();
    }
    int size = read.stream().mapToInt(line -> line.bytes().remaining() + 1).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    read.forEach(line -> all.put(line.bytes().duplicate()).put((byte) '\n'));
    return all.flip();
  }
}
