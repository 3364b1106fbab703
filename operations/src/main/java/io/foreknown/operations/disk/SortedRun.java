package io.foreknown.operations.disk;

import io.foreknown.operations.disk.SortedLines.Row;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows in a file, sorted, each with the lengths of its parts in front. */
record SortedRun(Path file, long rows) {
  private static final int BUFFER = 1 << 16;

  /** Writes rows to a new file. */
  static SortedRun write(Path parent, List<Row> rows) {
    try {
      Path file = Files.createTempFile(Files.createDirectories(parent), "sorting-", ".run");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
        for (Row row : rows) {
          out.writeUTF(row.key());
          out.writeInt(row.line().length);
          out.write(row.line());
        }
      }
      return new SortedRun(file, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException("no space to sort in " + parent, e);
    }
  }

  RunCursor read() {
    try {
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      return new RunCursor(new Rows(in, rows), in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Rows one after the other; of several, that with the least next key comes first. */
  static final class RunCursor implements Comparable<RunCursor>, AutoCloseable {
    private final Iterator<Row> rows;
    private final @Nullable DataInputStream in;
    private @Nullable Row head;

    RunCursor(Iterator<Row> rows) {
      this(rows, null);
    }

    private RunCursor(Iterator<Row> rows, @Nullable DataInputStream in) {
      this.rows = rows;
      this.in = in;
      this.head = rows.hasNext() ? rows.next() : null;
    }

    boolean hasRow() {
      return head != null;
    }

    Row next() {
      Row row = head;
      if (row == null) {
        throw new NoSuchElementException();
      }
      head = rows.hasNext() ? rows.next() : null;
      return row;
    }

    /** What has no more rows comes last. */
    @Override
    public int compareTo(RunCursor other) {
      if (head == null || other.head == null) {
        return Boolean.compare(head == null, other.head == null);
      }
      return Row.BY_KEY.compare(head, other.head);
    }

    @Override
    public void close() {
      try {
        if (in != null) {
          in.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Rows implements Iterator<Row> {
    private final DataInputStream in;
    private long left;

    Rows(DataInputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public Row next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      try {
        return new Row(in.readUTF(), in.readNBytes(in.readInt()));
      } catch (IOException e) {
        throw new UncheckedIOException("a sorted file cannot be read", e);
      }
    }
  }
}
