package io.foreknown.producers.intake;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.feeds.body.BodySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other, and with each the files that it links to. */
public final class Intake {
  private final Source source;
  private final Opener opener;

  /** Opens a file or what stands for one. */
  @FunctionalInterface
  public interface Opener {
    /** A stream that the reader closes. */
    InputStream open(Path file) throws IOException;
  }

  /** Reads through the source. */
  public Intake(Source source, Opener opener) {
    this.source = source;
    this.opener = opener;
  }

  /**
   * Puts in the place of each directory the files in it and below, sorted; those whose name begins
   * with a dot are left out.
   *
   * @param passedOver hears of what is there and is not read, and why
   * @throws UncheckedIOException if a directory cannot be listed
   */
  public static List<Path> files(List<Path> paths, BiConsumer<Path, String> passedOver) {
    return paths.stream().flatMap(path -> files(path, passedOver).stream()).toList();
  }

  private static List<Path> files(Path path, BiConsumer<Path, String> passedOver) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try {
      FileListing listing = FileListing.of(path, name -> !name.startsWith("."));
      listing.passedOver().forEach((file, why) -> passedOver.accept(path.resolve(file), why));
      return listing.files().keySet().stream().map(path::resolve).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be listed: %s".formatted(path, e.getMessage()), e);
    }
  }

  /**
   * All items of the files.
   *
   * @return a stream for one thread that throws {@link UncheckedIOException} when a file cannot be
   *     read
   */
  public Stream<Item> read(List<Path> files) {
    return files.stream().flatMap(this::read);
  }

  /**
   * All items of one file, to be closed.
   *
   * @throws UncheckedIOException also from the stream, when the file cannot be read
   */
  public Stream<Item> read(Path file) {
    return items(file, link -> follow(link, file));
  }

  /**
   * All stories of one file, to be closed.
   *
   * @throws UncheckedIOException also from the stream, when the file cannot be read
   */
  public static Stream<BodyItem> stories(BodySource source, Opener opener, Path file) {
    try {
      InputStream in = opener.open(file);
      return source.read(in, file.toString()).onClose(() -> close(in));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UncheckedIOException unreadable(Path file, IOException e) {
    return new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
  }

  private Stream<Item> items(Path file, Function<Item.Linked, Stream<Item>> follow) {
    try {
      InputStream in = opener.open(file);
      return source
          .read(in, file.toString())
          .flatMap(item -> item instanceof Item.Linked link ? follow.apply(link) : Stream.of(item))
          .onClose(() -> close(in));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A link leads to a file beside the feed or below, and never out: feeds come from strangers. */
  private Stream<Item> follow(Item.Linked link, Path feed) {
    Path target = beside(feed, link.address());
    return target == null
        ? Stream.of(link.refused("is no file beside the feed or below it"))
        : items(target, second -> Stream.of(second.refused("is in a feed that is itself linked")));
  }

  private static @Nullable Path beside(Path feed, String address) {
    try {
      Path directory = feed.toAbsolutePath().toRealPath().getParent();
      Path target = directory == null ? null : directory.resolve(address).toRealPath();
      boolean inside = target != null && target.startsWith(directory);
      return inside && Files.isRegularFile(target) ? target : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }
}
