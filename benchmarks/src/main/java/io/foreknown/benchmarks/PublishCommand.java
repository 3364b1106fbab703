package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.feed.PublishRun;
import io.foreknown.benchmarks.feed.Sample;
import io.foreknown.benchmarks.feed.Speed;
import io.foreknown.benchmarks.report.Machine;
import io.foreknown.benchmarks.report.Results;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishing beside a bare producer. */
@Command(
    name = "publish",
    description = {
      "Items and megabytes a second of each format, beside a bare producer that sends the same",
      "records."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run publish                              all formats, 100 000 items each",
      "  benchmarks/run publish --formats cap --items 20000 --repeats 1"
    })
final class PublishCommand implements Callable<Integer> {
  private static final String HEADING =
      "%-10s %10s %8s %10s %8s %10s %10s %8s%n"
          .formatted(
              "format", "items/s", "MB/s", "bare/s", "share", "client us", "broker us", "bare us");

  @Option(
      names = "--formats",
      paramLabel = "NAME",
      split = ",",
      description = "${COMPLETION-CANDIDATES} (default: all)")
  private List<Sample> samples = List.of(Sample.values());

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "of each feed (default: ${DEFAULT-VALUE})")
  private long items = 100_000;

  @Option(
      names = "--warm-up",
      paramLabel = "DURATION",
      description = "of each format, before it is measured (default: ${DEFAULT-VALUE})")
  private Duration warmUp = Duration.ofSeconds(10);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "runs, of which the middle one counts (default: ${DEFAULT-VALUE})")
  private int repeats = 3;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/publish.json");

  /** Both ways of one format. */
  private record Pair(Speed publish, Speed bare) {
    double share() {
      return publish.rate() / bare.rate();
    }
  }

  @Override
  public Integer call() throws IOException, ExecutionException, InterruptedException {
    Path directory = Files.createTempDirectory("foreknown-feeds-");
    Map<String, Object> measured = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder(HEADING);
    try (Cluster.Own own = Cluster.Own.start(directory.resolve("broker"), "1g")) {
      for (Sample sample : samples) {
        List<Pair> pairs = measure(own.cluster(), sample, directory);
        Pair middle = middle(pairs);
        measured.put(sample.format().label(), pairs);
        table.append(line(sample, middle));
      }
    }
    System.out.print(table);
    Results.write(out, Machine.here(Instant.now()), measured);
    return 0;
  }

  private List<Pair> measure(Cluster cluster, Sample sample, Path directory)
      throws IOException, ExecutionException, InterruptedException {
    String label = sample.format().label();
    ClaimTopics topics = new ClaimTopics(cluster, new TopicSettings(label, 4, (short) 1));
    topics.create(List.of());
    Path file = directory.resolve(label);
    sample.write(file, items);
    PublishRun run = new PublishRun(topics, sample, file, items);
    List<ProducerRecord<String, byte[]>> records = run.records();
    for (long began = System.nanoTime(); System.nanoTime() - began < warmUp.toNanos(); ) {
      run.publish();
      run.send(records);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      pairs.add(new Pair(run.publish(), run.send(records)));
      System.out.print(line(sample, pairs.get(i)));
    }
    Files.delete(file);
    return pairs;
  }

  private static Pair middle(List<Pair> pairs) {
    return pairs.stream()
        .sorted(Comparator.comparingDouble(Pair::share))
        .toList()
        .get((pairs.size() - 1) / 2);
  }

  private static String line(Sample sample, Pair pair) {
    return "%-10s %,10.0f %8.1f %,10.0f %7.0f%% %10.1f %10.1f %8.1f%n"
        .formatted(
            sample.format().label(),
            pair.publish().rate(),
            pair.publish().megabytes(),
            pair.bare().rate(),
            pair.share() * 100,
            pair.publish().clientMicros(),
            pair.publish().brokerMicros(),
            pair.bare().clientMicros());
  }
}
