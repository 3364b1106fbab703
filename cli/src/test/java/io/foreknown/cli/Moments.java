package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** At which it is asked what was known. */
final class Moments {
  private static final long SEED = 20_240_403;
  private static final int NUMBER = 100;

  private Moments() {}

  /** A hundred, around the publications of claims and between the first and the last. */
  static List<Instant> of(List<String> claims) {
    List<Instant> published = claims.stream().map(Moments::publishedAt).sorted().toList();
    Random random = new Random(SEED);
    Duration all = Duration.between(published.get(0), published.get(published.size() - 1));
    Stream<Instant> anywhere =
        Stream.generate(
            () -> published.get(0).plusMillis((long) (random.nextDouble() * all.toMillis())));
    Stream<Instant> around =
        published.stream().map(moment -> moment.plusMillis(random.nextInt(3) - 1)).distinct();
    return Stream.concat(around, anywhere).distinct().limit(NUMBER).sorted().toList();
  }

  static Instant publishedAt(String line) {
    ByteArrayInputStream in = new ByteArrayInputStream(line.getBytes(UTF_8));
    try (Stream<Item> items = new NdjsonSource().read(in, "line")) {
      return ((Item.Accepted) items.findFirst().orElseThrow()).claim().header().publishedAt();
    }
  }
}
