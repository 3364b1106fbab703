package io.foreknown.streams.exchange;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The records of one partition that one poll brought, in their order, on a record that stands for
 * all of them. It is a header that never leaves the process: no record that comes from a broker can
 * have it.
 */
record Poll(List<ConsumerRecord<byte[], byte[]>> records) implements Header {
  private static final String KEY = "foreknown.poll";
  private static final byte[] NOTHING = {};

  /** Null: a record stands for itself. */
  static @Nullable Poll of(Headers headers) {
    return headers.lastHeader(KEY) instanceof Poll poll ? poll : null;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public byte[] value() {
    return NOTHING;
  }
}
