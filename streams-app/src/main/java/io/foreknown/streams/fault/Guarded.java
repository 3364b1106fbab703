package io.foreknown.streams.fault;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A processor whose exhausted stack is a fault like any other: Kafka Streams asks what to do of
 * exceptions alone, and an error would end one thread after the other.
 */
public record Guarded<K, V, L, W>(Processor<K, V, L, W> processor)
    implements Processor<K, V, L, W> {
  @Override
  public void init(ProcessorContext<L, W> context) {
    processor.init(context);
  }

  @Override
  public void process(Record<K, V> record) {
    run(() -> processor.process(record));
  }

  /** Does work whose exhausted stack is an exception. */
  static void run(Runnable work) {
    try {
      work.run();
    } catch (StackOverflowError e) {
      IllegalStateException fault = new IllegalStateException("the stack is exhausted");
      fault.setStackTrace(e.getStackTrace());
      throw fault;
    }
  }

  @Override
  public void close() {
    processor.close();
  }
}
