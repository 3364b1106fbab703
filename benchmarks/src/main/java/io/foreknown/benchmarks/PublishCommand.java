package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.feed.PublishRun;
import io.foreknown.benchmarks.feed.Sample;
import io.foreknown.benchmarks.feed.Soak;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishing beside a bare producer. */
@Command(
    name = "publish",
    description =
        "Items and megabytes a second of each format, beside a bare producer that sends the same"
            + " records, and beside reading the feed by the library for its syntax and sending them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  benchmarks/run publish                       all formats, 100 000 items each",
      "  benchmarks/run publish --formats cap --items 20000 --repeats 1",
      "  benchmarks/run publish --soak 10             10 GB with a heap of 256 MB"
    })
final class PublishCommand implements Callable<Integer> {
  private static final String HEADING =
      "%-11s %9s %8s %8s %9s %9s %6s %9s %6s %9s %9s%n"
          .formatted(
              "format",
              "items/s",
              "MB/s in",
              "MB/s out",
              "bare/s",
              "bare MB/s",
              "share",
              "plain/s",
              "share",
              "client us",
              "broker us");

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
      names = "--soak",
      paramLabel = "GB",
      description =
          "instead: so much NDJSON through the command itself, as a stream that never touches the disk,"
              + " in a process with a small heap; shows its greatest memory")
  private @Nullable Double soak;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "of that process (default: ${DEFAULT-VALUE})")
  private String heap = "256m";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "all figures as JSON (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("benchmarks/target/results/publish.json");

  /**
   * All ways of one format.
   *
   * @param plain the feed read by the library for its syntax, and the same records sent
   * @param sentBytes keys and values
   */
  private record Ways(Speed publish, Speed bare, Speed plain, long sentBytes) {
    double share() {
      return publish.rate() / bare.rate();
    }

    double shareOfPlain() {
      return publish.rate() / plain.rate();
    }

    double megabytesSent(Speed by) {
      return sentBytes / 1e6 / by.seconds();
    }
  }

  @Override
  public Integer call() throws IOException, ExecutionException, InterruptedException {
    Path directory = Files.createTempDirectory("foreknown-feeds-");
    try (Cluster.Own own = Cluster.Own.start(directory.resolve("broker"), "1g")) {
      if (soak != null) {
        soak(own.cluster(), soak);
      } else {
        compare(own.cluster(), directory);
      }
    }
    return 0;
  }

  private void soak(Cluster cluster, double gigabytes)
      throws IOException, ExecutionException, InterruptedException {
    Soak run = new Soak(cluster, heap);
    Soak.Result result = run.publish((long) (gigabytes * 1e9));
    System.out.println(result.inWords());
    Results.write(out, Machine.here(Instant.now()), Map.of("soak", result));
  }

  private void compare(Cluster cluster, Path directory)
      throws IOException, ExecutionException, InterruptedException {
    Map<String, Object> measured = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder(HEADING);
    System.out.print(HEADING);
    for (Sample sample : samples) {
      List<Ways> all = measure(cluster, sample, directory);
      measured.put(sample.format().label(), all);
      table.append(line(sample, middle(all)));
    }
    System.out.print(table);
    Results.write(out, Machine.here(Instant.now()), measured);
  }

  private List<Ways> measure(Cluster cluster, Sample sample, Path directory)
      throws IOException, ExecutionException, InterruptedException {
    String label = sample.format().label();
    ClaimTopics topics = new ClaimTopics(cluster, new TopicSettings(label, 4, (short) 1));
    topics.create(List.of());
    Path file = directory.resolve(label);
    sample.write(file, items);
    PublishRun run = new PublishRun(topics, sample, file, items);
    List<ProducerRecord<String, byte[]>> records = run.records();
    for (long began = System.nanoTime(); System.nanoTime() - began < warmUp.toNanos(); ) {
      ways(run, records);
    }
    List<Ways> all = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      all.add(ways(run, records));
      System.out.print(line(sample, all.get(i)));
    }
    Files.delete(file);
    return all;
  }

  private static Ways ways(PublishRun run, List<ProducerRecord<String, byte[]>> records)
      throws IOException {
    long sent =
        records.stream()
            .mapToLong(record -> record.value().length + String.valueOf(record.key()).length())
            .sum();
    return new Ways(run.publish(), run.send(records), run.readAndSend(records), sent);
  }

  private static Ways middle(List<Ways> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble(Ways::share))
        .toList()
        .get((all.size() - 1) / 2);
  }

  private static String line(Sample sample, Ways ways) {
    return "%-11s %,9.0f %8.1f %8.1f %,9.0f %9.1f %5.0f%% %,9.0f %5.0f%% %9.1f %9.1f%n"
        .formatted(
            sample.format().label(),
            ways.publish().rate(),
            ways.publish().megabytes(),
            ways.megabytesSent(ways.publish()),
            ways.bare().rate(),
            ways.megabytesSent(ways.bare()),
            ways.share() * 100,
            ways.plain().rate(),
            ways.shareOfPlain() * 100,
            ways.publish().clientMicros(),
            ways.publish().brokerMicros());
  }
}
