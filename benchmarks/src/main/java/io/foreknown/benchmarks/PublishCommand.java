package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.feed.PublishRun;
import io.foreknown.benchmarks.feed.Sample;
import io.foreknown.benchmarks.feed.Speed;
import io.foreknown.benchmarks.report.Median;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.schemas.topic.TopicSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "  benchmarks/run publish --formats cap --items 20000 --repeats 1"
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin private final Report report = new Report();

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
    try (Cluster.Own own = Cluster.Own.start("1g")) {
      Map<String, Object> measured = new LinkedHashMap<>();
      Table table =
          new Table(
              "format",
              "items/s",
              "MB/s in",
              "MB/s out",
              "bare/s",
              "bare MB/s",
              "share",
              "plain/s",
              "share of it",
              "client us",
              "broker us");
      for (Sample sample : samples) {
        List<Ways> all = measure(own, sample);
        measured.put(sample.format().label(), all);
        add(Median.by(Ways::share, all), sample, table);
      }
      report.finish(table, measured);
    }
    return 0;
  }

  private static void add(Ways ways, Sample sample, Table table) {
    table.row(
        sample.format().label(),
        ways.publish().rate(),
        ways.publish().megabytes(),
        ways.megabytesSent(ways.publish()),
        ways.bare().rate(),
        ways.megabytesSent(ways.bare()),
        ways.share(),
        ways.plain().rate(),
        ways.shareOfPlain(),
        ways.publish().clientMicros(),
        ways.publish().brokerMicros());
  }

  private List<Ways> measure(Cluster.Own own, Sample sample)
      throws IOException, ExecutionException, InterruptedException {
    String label = sample.format().label();
    ClaimTopics topics = new ClaimTopics(own.cluster(), new TopicSettings(label, 4, (short) 1));
    topics.create(List.of());
    Path file = own.directory().resolve(label);
    sample.write(file, items);
    PublishRun run = new PublishRun(topics, sample, file, items);
    List<ProducerRecord<String, byte[]>> records = run.records();
    for (long began = System.nanoTime(); System.nanoTime() - began < warmUp.toNanos(); ) {
      ways(run, records);
    }
    List<Ways> all = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      all.add(ways(run, records));
      System.out.printf("%s: %,.0f items/s%n", label, all.get(i).publish().rate());
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
}
