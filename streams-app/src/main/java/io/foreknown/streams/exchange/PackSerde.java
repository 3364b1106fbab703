package io.foreknown.streams.exchange;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** A pack on the way is its bytes; where it arrives, it has all of a poll. */
final class PackSerde implements Serde<Pack> {
  @Override
  public Serializer<Pack> serializer() {
    return (topic, pack) -> pack.parts().get(0);
  }

  @Override
  public Deserializer<Pack> deserializer() {
    return new Deserializer<>() {
      @Override
      public Pack deserialize(String topic, byte @Nullable [] bytes) {
        return arrived(bytes == null ? List.of() : List.of(bytes));
      }

      @Override
      public Pack deserialize(String topic, Headers headers, byte @Nullable [] bytes) {
        Poll poll = Poll.of(headers);
        return poll == null
            ? deserialize(topic, bytes)
            : arrived(poll.records().stream().map(ConsumerRecord::value).toList());
      }
    };
  }

  private static Pack arrived(List<byte[]> parts) {
    return new Pack(Pack.ARRIVED, parts);
  }
}
