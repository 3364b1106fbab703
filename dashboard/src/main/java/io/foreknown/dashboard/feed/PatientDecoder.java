package io.foreknown.dashboard.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.reading.ReadRecord;
import io.foreknown.dashboard.stream.Output;
import io.foreknown.dashboard.view.Published;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/** A registry that does not answer is no bad record: it is asked again, then reading fails. */
record PatientDecoder(Decoder decoder, ReaderStatus readerStatus, Closing closing)
    implements AutoCloseable {
  private static final int TRIES = 120;

  Optional<Published> claim(Topic topic, ConsumerRecord<byte[], byte[]> record, Instant now) {
    return patiently(() -> decoder.claim(topic, record, now));
  }

  Optional<Output> output(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    return patiently(() -> decoder.output(topic, record));
  }

  Optional<ReadRecord> reading(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    return patiently(() -> decoder.reading(topic, record));
  }

  Optional<ObjectNode> json(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    return patiently(() -> decoder.json(topic, record));
  }

  private <T> Optional<T> patiently(Supplier<Optional<T>> decoding) {
    for (int tries = 1; ; tries++) {
      try {
        Optional<T> decoded = decoding.get();
        if (tries > 1) {
          readerStatus.registryIsHeard();
        }
        return decoded;
      } catch (SerializationException | RetriableException e) {
        if (tries == TRIES || closing.isAsked()) {
          throw e;
        }
        readerStatus.registryIsSilent(e.getMessage());
        closing.pause();
      }
    }
  }

  @Override
  public void close() {
    decoder.close();
  }
}
