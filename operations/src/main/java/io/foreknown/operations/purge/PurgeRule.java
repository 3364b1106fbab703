package io.foreknown.operations.purge;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decides for each record of one partition what becomes of it; asked in their order. */
@FunctionalInterface
interface PurgeRule {
  PurgeAction of(ConsumerRecord<byte[], byte[]> record);

  /** The value of a record that stays. */
  default byte[] value(ConsumerRecord<byte[], byte[]> record) {
    return record.value();
  }
}
