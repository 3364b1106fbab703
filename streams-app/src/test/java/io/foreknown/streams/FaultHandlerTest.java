package io.foreknown.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foreknown.avro.Rejected;
import io.foreknown.avro.RejectionReason;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.serde.RecordReader;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.fault.BatchFault;
import io.foreknown.streams.fault.Cause;
import io.foreknown.streams.fault.TooLargeException;
import io.foreknown.streams.store.StoreOwner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** A stage that fails on some words, and one output that holds no more than the wire can. */
class FaultHandlerTest {
  private static final Instant NOON = Instant.parse("2024-03-22T12:00:00Z");
  private static final Origin PUBLISHED = new Origin(null, null, "foreknown.warnings.v1", 2, 40L);

  /** Passes words on, as many times as large as wanted. */
  private static final class Brittle implements Processor<String, String, String, byte[]> {
    private ProcessorContext<String, byte[]> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    Brittle() {}

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
      this.context = context;
    }

    @Override
    public void process(Record<String, String> record) {
      switch (record.value()) {
        case "fault" -> throw new IllegalStateException("two sides and none");
        case "deep" -> process(record);
        case "outage" -> throw new TimeoutException("the broker is gone");
        case "batch" -> processAll("w-1", "w-2");
        case "large" -> context.forward(record.withValue(new byte[9_000_000]));
        default -> context.forward(record.withValue(new byte[1]));
      }
    }

    private static void processAll(String... claims) {
      BatchFault.Collector faults = new BatchFault.Collector();
      for (String claim : claims) {
        Headers headers = new Cause(claim, PUBLISHED).headers();
        faults.run(
            new Record<>("event", claim, NOON.toEpochMilli(), headers),
            () -> {
              throw new IllegalStateException("two sides and none");
            });
      }
      faults.rethrow();
    }
  }

  @Test
  void faultCostsTheRecordAndIsARejectionThatNamesTheClaim() {
    assertThat(rejected("fault"))
        .satisfies(
            rejected -> {
              assertThat(rejected.getReason()).isEqualTo(RejectionReason.FAULT);
              assertThat(rejected.getClaim()).isEqualTo("w-7");
              assertThat(rejected.getOrigin().getPartition()).isEqualTo(2);
              assertThat(rejected.getOrigin().getOffset()).isEqualTo(40);
              assertThat(rejected.getDetail().get(0))
                  .startsWith("brittle: a fault of Foreknown")
                  .contains("two sides and none", "FaultHandlerTest");
            });
  }

  @Test
  void exhaustedStackIsAFaultToo() {
    assertThat(rejected("deep").getDetail().get(0)).contains("the stack is exhausted");
  }

  @Test
  void whatNoRecordCanHoldIsTooLarge() {
    Rejected rejected = rejected("large");

    assertThat(rejected.getReason()).isEqualTo(RejectionReason.TOO_LARGE);
    assertThat(rejected.getClaim()).isEqualTo("w-7");
    assertThat(rejected.getDetail().get(0)).contains("9000000 bytes");
  }

  @Test
  void faultInABatchCostsItsRecordAndNoOther() {
    BatchFault.Collector faults = new BatchFault.Collector();
    List<String> done = new ArrayList<>();
    for (String word : List.of("good", "fault", "fine", "fault")) {
      faults.run(
          new Record<>("event", word, NOON.toEpochMilli(), new Cause(word, PUBLISHED).headers()),
          () -> {
            if (word.equals("fault")) {
              throw new IllegalStateException("two sides and none");
            }
            done.add(word);
          });
    }

    assertThat(done).containsExactly("good", "fine");
    assertThatExceptionOfType(BatchFault.class)
        .isThrownBy(faults::rethrow)
        .satisfies(
            fault ->
                assertThat(fault.faults())
                    .extracting(one -> new String(one.headers().lastHeader("cause").value(), UTF_8))
                    .hasSize(2)
                    .allMatch(cause -> cause.endsWith("fault")));
  }

  @Test
  void eachFaultOfABatchIsARejectionThatNamesItsClaim() {
    assertThat(rejections("batch")).extracting(Rejected::getClaim).containsExactly("w-1", "w-2");
  }

  @Test
  void outageFailsTheThreadAsBefore() {
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> rejected("outage"))
        .withStackTraceContaining("the broker is gone");
  }

  private static Rejected rejected(String word) {
    List<Rejected> all = rejections(word);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** What becomes of a word, before and after which good ones go through. */
  private static List<Rejected> rejections(String word) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Properties properties =
        PipelineDriver.settings(Path.of("target", "faults"), ClockMode.LIVE).streams();
    properties.put(FaultHandler.METERS, meters);
    PipelineDriver.register();
    try (TopologyTestDriver driver = driver(properties)) {
      for (String each : List.of("good", word, "good")) {
        Headers headers = new Cause("w-7", PUBLISHED).headers();
        driver
            .createInputTopic("words", new StringSerializer(), new StringSerializer())
            .pipeInput(new TestRecord<>("event", each, headers, NOON));
      }
      assertThat(
              driver
                  .createOutputTopic("sizes", new StringDeserializer(), new ByteArrayDeserializer())
                  .readKeyValuesToList())
          .hasSize(2);
      List<Rejected> all = all(driver);
      assertThat(counted(meters, "foreknown.pipeline.emitted")).isEqualTo(all.size());
      assertThat(counted(meters, "foreknown.pipeline.told")).isEqualTo(all.size());
      return all;
    }
  }

  private static double counted(MeterRegistry meters, String name) {
    return meters.get(name).tag("topic", "rejected").counter().count();
  }

  private static List<Rejected> all(TopologyTestDriver driver) {
    String topic = Topic.REJECTED.name("foreknown");
    List<Rejected> all = new ArrayList<>();
    try (RecordReader reader = new RecordReader(Topic.REJECTED, PipelineDriver.CLIENT)) {
      for (byte[] bytes :
          driver
              .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
              .readValuesToList()) {
        all.add((Rejected) reader.read(topic, bytes));
      }
      return all;
    } catch (RecordReader.UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static TopologyTestDriver driver(Properties properties) {
    StreamsBuilder builder = new StreamsBuilder();
    Serde<byte[]> bounded =
        Serdes.serdeFrom(
            (topic, value) -> TooLargeException.check(topic, value), new ByteArrayDeserializer());
    builder.stream("words", Consumed.with(Serdes.String(), Serdes.String()).withName("in"))
        .process(new StoreOwner<>(Brittle::new), Named.as("brittle"))
        .to("sizes", Produced.with(Serdes.String(), bounded).withName("out"));
    return new TopologyTestDriver(builder.build(), properties, NOON);
  }
}
