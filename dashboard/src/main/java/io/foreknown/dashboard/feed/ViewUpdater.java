package io.foreknown.dashboard.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.stream.SubscriptionHub;
import io.foreknown.dashboard.view.Published;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.serde.KeyRule;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Shows records that were read, in the order in which they are given. */
final class ViewUpdater implements AutoCloseable {
  /** Rejections for time alone: the claim itself is sound, and a later reader would take it. */
  private static final Set<String> TIMED = Set.of("FUTURE", "EMBARGOED");

  private final PatientDecoder decoder;
  private final SubscriptionHub hub;
  private final InstantSource clock;
  private final Consumer<List<Output>> shown;
  private final Set<Origin> refused = new HashSet<>();

  /** Outputs are passed to {@code shown} when they are. */
  ViewUpdater(
      PatientDecoder decoder,
      SubscriptionHub subscriptionHub,
      InstantSource clock,
      Consumer<List<Output>> shown) {
    this.decoder = decoder;
    this.hub = subscriptionHub;
    this.clock = clock;
    this.shown = shown;
  }

  void show(StageReader stageReader, List<ConsumerRecord<byte[], byte[]>> records) {
    switch (stageReader.rank()) {
      case READINGS ->
          hub.readings(
              records.stream()
                  .flatMap(
                      record -> decoder.reading(stageReader.topic(record.topic()), record).stream())
                  .toList());
      case REJECTIONS -> records.forEach(this::refuse);
      case CLAIMS ->
          hub.claims(
              records.stream().flatMap(record -> claim(stageReader, record).stream()).toList());
      case FINDINGS, ALERTS -> outputs(stageReader, records);
    }
  }

  private void outputs(StageReader stageReader, List<ConsumerRecord<byte[], byte[]>> records) {
    if (!records.isEmpty()) {
      List<Output> outputs = new ArrayList<>();
      for (ConsumerRecord<byte[], byte[]> record : records) {
        Topic topic = stageReader.topic(record.topic());
        decoder.output(topic, record).ifPresent(outputs::add);
      }
      hub.outputs(outputs);
      shown.accept(outputs);
    }
  }

  private void refuse(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() != null) {
      decoder
          .json(Topic.REJECTED, record)
          .filter(json -> TIMED.contains(json.path("reason").asText()))
          .map(json -> json.path("origin"))
          .filter(origin -> origin.path("topic").isTextual())
          .ifPresent(origin -> refused.add(origin(origin)));
    }
  }

  private static Origin origin(JsonNode json) {
    return new Origin(
        null,
        null,
        json.path("topic").asText(),
        json.path("partition").asInt(),
        json.path("offset").asLong());
  }

  /** A claim that may not be known yet is shown to nobody, even before the pipeline rejects it. */
  private Optional<Published> claim(
      StageReader stageReader, ConsumerRecord<byte[], byte[]> record) {
    Instant now = clock.instant();
    Topic topic = stageReader.topic(record.topic());
    return decoder
        .claim(topic, record, now)
        .filter(published -> !refused.contains(published.origin()))
        .filter(published -> liesWhereItBelongs(published, record, stageReader.partitions(topic)));
  }

  private static boolean liesWhereItBelongs(
      Published published, ConsumerRecord<?, ?> record, int partitions) {
    Claim claim = published.claim();
    String key = claim.header().id();
    return new KeyRule(partitions).refusal(claim, key, record.partition()) == null;
  }

  @Override
  public void close() {
    decoder.close();
  }
}
