package io.foreknown.benchmarks.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a directory takes.
 *
 * @param files how many there are in it and below
 * @param bytes of blocks that the disk has given for them
 * @param length of all files as they say it; more than the bytes where files have holes
 */
public record Disk(long files, long bytes, long length) {
  /** As {@code find} and {@code du} see it, which a file that goes meanwhile does not trouble. */
  static Disk of(Path directory) throws IOException {
    return new Disk(
        told("find", directory.toString(), "-type", "f").lines().count(),
        used("-sB1", directory),
        used("-sb", directory));
  }

  private static long used(String options, Path directory) throws IOException {
    return Long.parseLong(told("du", options, directory.toString()).split("\\s", 2)[0]);
  }

  private static String told(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
