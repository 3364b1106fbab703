package io.foreknown.producers.watch;

import io.foreknown.producers.intake.FileListing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was in a directory and below at one moment.
 *
 * @param stamps by path within the directory; a file that changes gets another stamp
 * @param passedOver what is there and is not read, and why
 */
public record DirectorySnapshot(
    SortedMap<String, String> stamps, SortedMap<String, String> passedOver) {
  /** Names under which programs write what is not ready. */
  private static final Pattern UNREADY =
      Pattern.compile("(?i)\\..*|.*~|.*\\.(tmp|part|partial|filepart)");

  /** Nothing seen yet. */
  public static final DirectorySnapshot NONE = new DirectorySnapshot(new TreeMap<>());

  /** Copies the maps. */
  public DirectorySnapshot {
    stamps = Collections.unmodifiableSortedMap(new TreeMap<>(stamps));
    passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
  }

  DirectorySnapshot(SortedMap<String, String> stamps) {
    this(stamps, new TreeMap<>());
  }

  /**
   * Looks now; what is hidden or has the name of an unready file is passed over without a word,
   * with all below.
   *
   * @throws UncheckedIOException if the directory cannot be read
   */
  public static DirectorySnapshot at(Path directory) {
    SortedMap<String, String> stamps = new TreeMap<>();
    SortedMap<String, String> passedOver = new TreeMap<>();
    try {
      FileListing listing = FileListing.of(directory, name -> !UNREADY.matcher(name).matches());
      listing.files().forEach((path, file) -> stamps.put(path.toString(), stamp(file)));
      listing.passedOver().forEach((path, why) -> passedOver.put(path.toString(), why));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be looked at: %s".formatted(directory, e.getMessage()), e);
    }
    return new DirectorySnapshot(stamps, passedOver);
  }

  private static String stamp(BasicFileAttributes file) {
    return "%d %s %s".formatted(file.size(), file.lastModifiedTime(), file.fileKey());
  }
}
