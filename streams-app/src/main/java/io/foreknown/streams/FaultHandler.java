package io.foreknown.streams;

import io.foreknown.domain.problem.Rejection;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.fault.BatchFault;
import io.foreknown.streams.fault.Rejections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up a record on which a stage fails by a fault of ours, as a rejection in the same
 * transaction, and lets the stage go on: after a restart the thread would meet it again, for ever.
 * What brokers, registries and stores throw fails the thread as before.
 *
 * <p>The net below all stages, not their way of saying no: what was stored before the fault stays.
 */
public final class FaultHandler implements ProcessingExceptionHandler, ProductionExceptionHandler {
  /** The setting that names the topic of rejections. */
  static final String TOPIC = "foreknown.faults.topic";

  /** The setting, optional, that holds the registry of meters that counts them. */
  static final String METERS = "foreknown.faults.meters";

  private static final Logger LOG = LoggerFactory.getLogger(FaultHandler.class);

  private final Serializer<String> keys = new StringSerializer();
  private Serializer<Rejection> rejections;
  private String topic;

  /** Kafka Streams makes it by reflection and configures it. */
  @SuppressWarnings("NullAway.Init")
  public FaultHandler() {}

  @Override
  public void configure(Map<String, ?> configs) {
    MeterRegistry meters =
        configs.get(METERS) instanceof MeterRegistry given ? given : new CompositeMeterRegistry();
    this.topic = (String) Objects.requireNonNull(configs.get(TOPIC), TOPIC);
    this.rejections =
        new OutputMetrics(meters).counted(Topic.REJECTED, DomainSerializer.rejections(configs));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception thrown) {
    if (thrown instanceof BatchFault batch) {
      return ProcessingExceptionHandler.Response.resume(
          batch.faults().stream()
              .map(one -> rejection(context, one.thrown(), one.headers(), one.time()))
              .toList());
    }
    return Rejections.isOurs(thrown)
        ? ProcessingExceptionHandler.Response.resume(rejections(context, thrown))
        : ProcessingExceptionHandler.Response.fail();
  }

  /** Once a record was sent and not taken, its transaction cannot be committed any more. */
  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception thrown) {
    return ProductionExceptionHandler.Response.fail();
  }

  @Override
  @SuppressWarnings("rawtypes") // As Kafka Streams declares it.
  public ProductionExceptionHandler.Response handleSerializationError(
      ErrorHandlerContext context,
      ProducerRecord record,
      Exception thrown,
      SerializationExceptionOrigin of) {
    return Rejections.isOurs(thrown)
        ? ProductionExceptionHandler.Response.resume(rejections(context, thrown))
        : ProductionExceptionHandler.Response.fail();
  }

  private List<ProducerRecord<byte[], byte[]>> rejections(
      ErrorHandlerContext context, Exception thrown) {
    Headers headers = context.headers() == null ? new RecordHeaders() : context.headers();
    return List.of(rejection(context, thrown, headers, context.timestamp()));
  }

  private ProducerRecord<byte[], byte[]> rejection(
      ErrorHandlerContext context, Exception thrown, Headers headers, long time) {
    LOG.error("{} failed on a record, which is rejected", context.processorNodeId(), thrown);
    Rejection rejection = Rejections.of(context, headers, thrown);
    String claim = rejection.claim();
    return new ProducerRecord<>(
        topic,
        null,
        time < 0 ? null : (Long) time,
        claim == null ? null : keys.serialize(topic, claim),
        rejections.serialize(topic, rejection));
  }
}
