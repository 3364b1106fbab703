package io.foreknown.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A bar in words and figures: as much of it as fits, for instance {@code reading [=====> ] 45%
 * 12.3/27.0 MB, 5.1 MB/s, 0:03 left, published 2024-03-22T16:58:00Z}.
 *
 * @param task what is being done
 * @param unit of what is counted
 * @param done so far
 * @param total of it; 0 where it is not known
 * @param elapsed since it began
 * @param extra what else is known; may be empty
 */
record BarText(String task, CountUnit unit, long done, long total, Duration elapsed, String extra) {
  /** Columns of a bar that says something. */
  private static final int LEAST = 10;

  private static final int MOST = 40;

  /** Brackets, and the space before them. */
  private static final int FRAME = 3;

  private static final long SECOND = 1_000;

  /** As a line of at most so many columns. */
  String within(int columns) {
    StringBuilder right = new StringBuilder(figures());
    int room = columns - task.length() - 1 - right.length();
    List<String> parts = new ArrayList<>(rates());
    int bar = total > 0 ? LEAST + FRAME : 0;
    for (String part : parts) {
      if (part.length() + 2 <= room) {
        right.append(", ").append(part);
        room -= part.length() + 2;
      }
    }
    if (!extra.isEmpty() && extra.length() + 2 + bar <= room) {
      right.append(", ").append(extra);
      room -= extra.length() + 2;
    }
    String line = task + (room >= bar && bar > 0 ? " " + bar(Math.min(MOST, room - FRAME)) : "");
    return cut(line + " " + right, columns);
  }

  private static String cut(String line, int columns) {
    return line.length() <= columns ? line : line.substring(0, Math.max(0, columns));
  }

  private String figures() {
    return total > 0
        ? "%d%% %s".formatted(Math.round(100 * share()), unit.of(Math.min(done, total), total))
        : unit.of(done);
  }

  private double share() {
    return Math.min(1, (double) done / total);
  }

  /** How fast it goes, and how long it will; nothing in the first second. */
  private List<String> rates() {
    if (elapsed.toMillis() < SECOND || done == 0) {
      return List.of();
    }
    double perSecond = done / (elapsed.toMillis() / (double) SECOND);
    String rate = unit.of(Math.round(perSecond)) + "/s";
    return total > done
        ? List.of(rate, left(Duration.ofSeconds(Math.round((total - done) / perSecond))))
        : List.of(rate);
  }

  private static String left(Duration time) {
    return time.toHours() > 0
        ? "%d:%02d:%02d left".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d left".formatted(time.toMinutesPart(), time.toSecondsPart());
  }

  private String bar(int columns) {
    int full = (int) (share() * columns);
    String head = full < columns ? ">" : "";
    String done = "=".repeat(Math.max(0, full));
    return "[" + String.format(Locale.ROOT, "%-" + columns + "s", done + head) + "]";
  }
}
