package io.foreknown.operations.work;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What work says to whoever started it, in lines; for many threads. */
public interface Report {
  /** A line of the result. */
  void line(String format, @Nullable Object... values);

  /** A line about the work. */
  void note(String format, @Nullable Object... values);

  /** The same for one part of the work: its lines begin with its name. */
  Report of(String part);

  /** Shows how far the files are read, until it is closed. */
  Progress reading(String task, List<Path> files);
}
