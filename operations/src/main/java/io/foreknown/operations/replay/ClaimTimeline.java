package io.foreknown.operations.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimJson;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.operations.disk.DiskMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claims in the order in which they could be known, on disk. */
final class ClaimTimeline implements AutoCloseable {
  /** Written long, a claim may be larger than the line it was read from. */
  private static final int LINE_LIMIT = 1 << 26;

  private final DiskMap claims;
  private long number;

  /** Keeps them under a directory until it is closed. */
  ClaimTimeline(Path directory) {
    this.claims = DiskMap.under(directory);
  }

  /** When a claim can be known: from its publication on, but for an embargo. */
  static Instant knownFrom(Header header) {
    Instant embargo = header.embargoedUntil();
    return embargo != null && embargo.isAfter(header.publishedAt())
        ? embargo
        : header.publishedAt();
  }

  void add(Item.Accepted item) {
    number++;
    String moment = key(knownFrom(item.claim().header()));
    claims.put(moment + "%016x".formatted(number), bytes(item));
  }

  /** Sixteen hexadecimal digits sort as the moments do; record times begin with 1970. */
  private static String key(Instant moment) {
    return "%016x".formatted(Math.max(0, moment.toEpochMilli()));
  }

  /**
   * The claims that became known after one moment and up to another, in order.
   *
   * @param after null: from the first on
   * @param upTo null: to the last
   */
  void forEach(@Nullable Instant after, @Nullable Instant upTo, Consumer<Item.Accepted> action) {
    claims.forEach(
        after == null ? "" : key(after.plusMillis(1)),
        upTo == null ? null : key(upTo.plusMillis(1)),
        (key, bytes) -> action.accept(item(bytes)));
  }

  private static byte[] bytes(Item.Accepted item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(String.valueOf(item.origin().file()));
      out.writeLong(item.origin().line() == null ? 0 : item.origin().line());
      out.write(ClaimJson.write(item.claim()).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Item.Accepted item(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Origin origin = Origin.of(in.readUTF(), in.readLong());
      return new Item.Accepted(claim(in, String.valueOf(origin.file())), origin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Claim claim(DataInputStream in, String file) {
    try (Stream<Item> items = new NdjsonSource(LINE_LIMIT).read(in, file)) {
      if (items.findFirst().orElse(null) instanceof Item.Accepted accepted) {
        return accepted.claim();
      }
      throw new IllegalStateException("a claim of " + file + " is not what was written");
    }
  }

  @Override
  public void close() {
    claims.close();
  }
}
