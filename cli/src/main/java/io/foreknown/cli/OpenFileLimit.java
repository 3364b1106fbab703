package io.foreknown.cli;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * How many files and connections an instance may have open, beside what its partitions need: an
 * instance that is left alone has all of them. See docs/how-to/sizing.md, which says how it was
 * measured.
 */
final class OpenFileLimit {
  /** Libraries, connections and what the JVM has open. */
  private static final long WITHOUT_PARTITIONS = 250;

  /** Stores of a partition: each has a lock, a log, lists and files of rows. */
  private static final long OF_EACH = 60;

  private OpenFileLimit() {}

  /** What to say where too few are allowed; empty: they are enough, or nobody knows. */
  static Optional<String> warning(int partitions) {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? warning(partitions, unix.getMaxFileDescriptorCount())
        : Optional.empty();
  }

  static Optional<String> warning(int partitions, long allowed) {
    long needed = WITHOUT_PARTITIONS + partitions * OF_EACH;
    return needed <= allowed
        ? Optional.empty()
        : Optional.of(
            "an instance with all of %d partitions may need %d open files, and %d are allowed; raise the limit (ulimit -n), or it fails when it is left alone: docs/how-to/sizing.md"
                .formatted(partitions, needed, allowed));
  }
}
