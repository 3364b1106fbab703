package io.foreknown.benchmarks;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import io.foreknown.benchmarks.cluster.Cluster;
import io.foreknown.benchmarks.feed.PublishRun;
import io.foreknown.benchmarks.feed.PublishRun.Ways;
import io.foreknown.benchmarks.feed.Sample;
import io.foreknown.benchmarks.report.Report;
import io.foreknown.benchmarks.report.Runs;
import io.foreknown.benchmarks.report.Table;
import io.foreknown.schemas.topic.TopicSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    footer = {
      "  benchmarks/run publish                       all formats, 100 000 items each",
      "  benchmarks/run publish --formats cap --items 20000 --repeats 1"
    })
final class PublishCommand implements Callable<Integer> {
  @Mixin private final Report report = new Report();

  @Option(names = "--formats", split = ",", description = "${COMPLETION-CANDIDATES}")
  private List<Sample> samples = List.of(Sample.values());

  @Option(names = "--items", description = "of each feed")
  private long items = 100_000;

  @Option(names = "--warm-up", description = "time for each format, before it is measured")
  private Duration warmUp = Duration.ofSeconds(10);

  @Option(names = "--repeats", description = "runs, of which the middle one counts")
  private int repeats = 3;

  @Override
  public Integer call() throws Exception {
    try (Cluster.Own own = new Cluster.Own("1g")) {
      Map<Sample, Object> all = new EnumMap<>(Sample.class);
      Table table =
          new Table(
              "format|items/s|MB/s in|MB/s out|bare/s|bare MB/s|share|plain/s|share of it"
                  + "|client us|broker us");
      for (Sample sample : samples) {
        Runs<Sample, Ways> runs = measure(own, sample);
        Ways middle = runs.middle(sample, Ways::share);
        table.row(
            sample.format().label(),
            middle.publish().rate(),
            middle.publish().megabytes(),
            middle.megabytesSent(middle.publish()),
            middle.bare().rate(),
            middle.megabytesSent(middle.bare()),
            middle.share(),
            middle.plain().rate(),
            middle.publish().rate() / middle.plain().rate(),
            middle.publish().clientMicros(),
            middle.publish().brokerMicros());
        all.put(sample, runs.of(sample));
      }
      report.finish(table, Map.of("formats", all));
    }
    return 0;
  }

  private Runs<Sample, Ways> measure(Cluster.Own own, Sample sample) throws Exception {
    String label = sample.format().label();
    ClaimTopics topics = new ClaimTopics(own.cluster(), new TopicSettings(label, 4, (short) 1));
    topics.create();
    Path file = own.directory().resolve(label);
    sample.write(file, items);
    PublishRun run = new PublishRun(topics, sample, file, items);
    List<ProducerRecord<String, byte[]>> records = run.records();
    for (long began = System.nanoTime(); System.nanoTime() - began < warmUp.toNanos(); ) {
      run.ways(records);
    }
    Runs<Sample, Ways> runs = Runs.inTurn(repeats, List.of(sample), any -> run.ways(records));
    Files.delete(file);
    return runs;
  }
}
