package io.foreknown.streams.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Rows in blocks are what they would be in a map, also for who reads the blocks alone. */
class BlocksLawsTest {
  private static final int TABLES = 3;

  /** So small that blocks are many, united and given up. */
  private static final Blocks.Size SMALL = new Blocks.Size(120, 200, 3);

  /** What becomes of a key of a table; null: it has no value from now on. */
  private record Write(int table, String key, @Nullable String value) {}

  @Property(tries = 400)
  void rowsAreWhatAMapHolds(
      @ForAll("batches") List<List<Write>> batches,
      @ForAll @IntRange(min = 1, max = 400) int held) {
    GivenLog log = new GivenLog();
    Blocks blocks = open(log, held);
    Map<String, String> expected = new TreeMap<>();
    for (List<Write> batch : batches) {
      for (Write write : batch) {
        put(blocks, write);
        if (write.value() == null) {
          expected.remove(write.table() + write.key());
        } else {
          expected.put(write.table() + write.key(), write.value());
        }
        assertThat(get(blocks, write.table(), write.key())).isEqualTo(write.value());
      }
      blocks.end();
      assertThat(all(blocks)).isEqualTo(expected);
    }
    Blocks again = open(log, held);

    assertThat(all(again)).isEqualTo(expected);
    expected.forEach(
        (key, value) ->
            assertThat(get(again, key.charAt(0) - '0', key.substring(1))).isEqualTo(value));
    assertThat(again.bytes()).isEqualTo(blocks.bytes());
    Statistics.label("given up").collect(log.deleted > 0);
  }

  /** Whoever begins anew at any moment goes on as who never stopped. */
  @Property(tries = 200)
  void whoBeginsAnewAfterEveryBatchHoldsTheSame(@ForAll("batches") List<List<Write>> batches) {
    GivenLog log = new GivenLog();
    Map<String, String> expected = new TreeMap<>();
    for (List<Write> batch : batches) {
      Blocks blocks = open(log, 1);
      for (Write write : batch) {
        put(blocks, write);
        expected.remove(write.table() + write.key());
        if (write.value() != null) {
          expected.put(write.table() + write.key(), write.value());
        }
      }
      blocks.end();
      assertThat(all(blocks)).isEqualTo(expected);
    }
  }

  /** As a purge does, so that nothing is left of what stands no more. */
  @Property(tries = 200)
  void whoWritesTheLogAgainKeepsWhatStandsAndNothingElse(
      @ForAll("batches") List<List<Write>> batches) {
    GivenLog log = new GivenLog();
    Blocks blocks = open(log, 100);
    for (List<Write> batch : batches) {
      batch.forEach(write -> put(blocks, write));
      blocks.end();
    }
    StandingRows rows = new StandingRows();
    log.all.forEach((number, block) -> rows.read(key(number), block));
    GivenLog rest = new GivenLog();
    log.blocks.forEach(
        (number, block) -> {
          byte[] standing = rows.standing(key(number), block);
          if (standing != null) {
            rest.put(number, standing);
          }
        });
    Blocks again = open(rest, 100);

    assertThat(all(again)).isEqualTo(all(blocks));
    assertThat(again.bytes()).isEqualTo(again.standing() + rest.blocks.size());
  }

  private static byte[] key(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  /** However often a few rows are written. */
  @Property(tries = 20)
  void logStaysAFewTimesWhatStands(@ForAll @IntRange(min = 1, max = 50) int keys) {
    GivenLog log = new GivenLog();
    Blocks blocks = open(log, 1_000);
    for (int round = 0; round < 2_000; round++) {
      String key = "k" + (round * 7 % keys);
      blocks.put(0, bytes(key), bytes("value " + round));
      if (round % 3 == 0) {
        blocks.end();
      }
    }
    blocks.end();

    assertThat(blocks.bytes()).isLessThan(3 * blocks.standing() + 10L * SMALL.block());
    assertThat(log.blocks.values().stream().mapToLong(block -> block.length).sum())
        .isEqualTo(blocks.bytes());
  }

  private static Blocks open(GivenLog log, int held) {
    return new Blocks(
        SMALL,
        log,
        List.of(new Index.Hashed(), new Index.Grouped(), new Index.Sorted()),
        new BlockCache(new CacheBudget(held)));
  }

  private static @Nullable String get(Blocks blocks, int table, String key) {
    byte[] value = blocks.get(table, bytes(key));
    return value == null ? null : text(value);
  }

  private static Map<String, String> all(Blocks blocks) {
    Map<String, String> all = new TreeMap<>();
    for (int table = 0; table < TABLES; table++) {
      int of = table;
      blocks.forEach(
          of,
          (key, value) -> assertThat(all.put(of + text(key), text(value))).as(text(key)).isNull());
    }
    return all;
  }

  private static void put(Blocks blocks, Write write) {
    String value = write.value();
    blocks.put(write.table(), bytes(write.key()), value == null ? null : bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static final class GivenLog implements BlockLog {
    final TreeMap<Long, byte[]> blocks = new TreeMap<>();

    /** Also those that were given up. */
    final TreeMap<Long, byte[]> all = new TreeMap<>();

    int deleted;

    @Override
    public void put(long number, byte[] block) {
      assertThat(blocks.put(number, block)).isNull();
      all.put(number, block);
    }

    @Override
    public void delete(long number) {
      assertThat(blocks.remove(number)).isNotNull();
      deleted++;
    }

    @Override
    public byte[] get(long number) {
      return Objects.requireNonNull(blocks.get(number));
    }

    @Override
    public void forEach(ObjLongConsumer<byte[]> action) {
      new ArrayList<>(blocks.entrySet())
          .forEach(block -> action.accept(block.getValue(), block.getKey()));
    }
  }

  /** Of few keys, some with large values, and much that is replaced. */
  @Provide
  Arbitrary<List<List<Write>>> batches() {
    Arbitrary<String> values =
        Arbitraries.strings().withCharRange('a', 'c').ofMaxLength(150).injectNull(0.25);
    return Combinators.combine(
            Arbitraries.integers().between(0, TABLES - 1),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 4),
            values)
        .as((table, group, member, value) -> new Write(table, "g" + group + '\0' + member, value))
        .list()
        .ofMaxSize(8)
        .list()
        .ofMaxSize(40);
  }
}
