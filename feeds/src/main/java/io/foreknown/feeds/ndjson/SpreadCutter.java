package io.foreknown.feeds.ndjson;

import io.foreknown.feeds.Splitter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines over which a file spreads JSON at its beginning for one piece: none of them is a
 * claim, and a refusal of each would bury the reason. From the first other line on, lines stand for
 * themselves.
 *
 * <p>An object is spread when the line after its first one goes on with a name or a bracket; so a
 * line that breaks off costs no other. A list of objects is spread when its first line leaves it
 * open.
 */
final class SpreadCutter implements Splitter<Line> {
  private final Splitter<Line> lines;

  /** Cut, and not given yet; two at most. */
  private final Queue<Line> ahead = new ArrayDeque<>(2);

  private boolean hasBegun;
  private long passed;

  SpreadCutter(Splitter<Line> lines) {
    this.lines = lines;
  }

  @Override
  public long line() {
    return lines.line();
  }

  @Override
  public @Nullable Line next() throws IOException {
    Line first = filled();
    if (hasBegun || first == null) {
      return first;
    }
    hasBegun = true;
    return beginning(first);
  }

  /** The first line, or all values at the beginning that are spread. */
  private Line beginning(Line first) throws IOException {
    Line piece = first;
    Line one = null;
    Line other = leavesOpen(first) ? filled() : null;
    if (other != null && isSpread(first, other)) {
      one = pass(first, other);
      other = one == null ? null : filled();
      while (one != null && other != null && isSpread(one, other)) {
        one = pass(one, other);
        other = one == null ? null : filled();
      }
      piece = first.to(passed);
    }
    keep(one);
    keep(other);
    return piece;
  }

  private void keep(@Nullable Line line) {
    if (line != null) {
      ahead.add(line);
    }
  }

  /** Passes over a value; returns what follows it. */
  private @Nullable Line pass(Line first, Line second) throws IOException {
    Nesting nesting = new Nesting();
    nesting.pass(first);
    Line line = second;
    while (line != null && nesting.isOpen() && !(first.begins('{') && isWhole(line))) {
      nesting.pass(line);
      passed = line.number();
      line = filled();
    }
    return line;
  }

  private static boolean isSpread(Line first, Line second) {
    boolean goesOn = first.beginsList() || second.begins('"') || second.begins('}');
    return goesOn && leavesOpen(first);
  }

  /** Nothing is known of a line that is not here as a whole. */
  private static boolean leavesOpen(Line line) {
    if (line.isCut()) {
      return false;
    }
    Nesting nesting = new Nesting();
    nesting.pass(line);
    return nesting.isOpen() && (line.begins('{') || line.beginsList());
  }

  /** Whether it looks like a claim on a line of its own, which nobody writes within another. */
  private static boolean isWhole(Line line) {
    ByteBuffer bytes = line.bytes();
    return bytes.limit() > 2
        && bytes.get(0) == '{'
        && bytes.get(1) == '"'
        && bytes.get(bytes.limit() - 1) == '}';
  }

  private @Nullable Line filled() throws IOException {
    Line line = ahead.isEmpty() ? lines.next() : ahead.remove();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }
}
