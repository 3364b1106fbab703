package io.foreknown.benchmarks.candidate;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The ceiling of anything that is made with Kafka Streams: bytes in, the same bytes out. */
final class PassThrough {
  private PassThrough() {}

  static Running start(Job job) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(job.topics().inputs(), Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .to(
            job.topics().output(Candidate.PASS.output()),
            Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    return StreamsRun.start(builder.build(), StreamsRun.properties(job));
  }
}
