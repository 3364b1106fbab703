package io.foreknown.streams.assess;

import io.foreknown.domain.match.MatchChange;
import io.foreknown.domain.match.MatchStanding;
import io.foreknown.domain.match.MatchVersion;
import io.foreknown.domain.match.PointFindings;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** The shell around {@link MatchStanding}: findings in, new versions of matches out. */
final class AssessProcessor implements Processor<String, PointFindings, String, MatchVersion> {
  private ProcessorContext<String, MatchVersion> context;
  private KeyValueStore<String, MatchStanding> standings;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  AssessProcessor() {}

  @Override
  public void init(ProcessorContext<String, MatchVersion> context) {
    this.context = context;
    this.standings = context.getStateStore(AssessStage.MATCHES);
  }

  @Override
  public void process(Record<String, PointFindings> record) {
    for (MatchChange change : record.value().changes()) {
      MatchStanding stored = standings.get(change.id());
      MatchStanding before = stored == null ? MatchStanding.NONE : stored;
      MatchStanding next = before.after(record.value().partition(), change.match());
      standings.put(change.id(), next);
      MatchVersion told = next.told(before);
      if (told != null) {
        forward(record, told);
      }
    }
  }

  /** A match is known since its last claim was published; a retraction since what caused it. */
  private void forward(Record<String, PointFindings> record, MatchVersion told) {
    long knownSince =
        told.retracted() ? record.timestamp() : told.match().publishedAt().toEpochMilli();
    context.forward(record.withKey(told.match().id()).withValue(told).withTimestamp(knownSince));
  }
}
