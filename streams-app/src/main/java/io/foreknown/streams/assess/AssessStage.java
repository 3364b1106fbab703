package io.foreknown.streams.assess;

import io.foreknown.domain.match.MatchStanding;
import io.foreknown.domain.match.MatchVersion;
import io.foreknown.domain.match.PointFindings;
import io.foreknown.streams.store.StoreOwner;
import io.foreknown.streams.wire.InternalSerdes;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Puts together what the meeting points say of each match, and numbers what subscribers see.
 *
 * <p>One store, {@code assess.matches}: a row per match; of a retracted one only its version is
 * left.
 */
public final class AssessStage {
  static final String MATCHES = "assess.matches";

  /** Adds the stage; the result is keyed by match id. */
  public KStream<String, MatchVersion> addTo(KStream<String, PointFindings> findings) {
    return findings.process(
        new StoreOwner<>(AssessProcessor::new, matches()),
        Named.as("assess.meeting-points-agree-on-a-match"));
  }

  private static StoreBuilder<KeyValueStore<String, MatchStanding>> matches() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(MATCHES), Serdes.String(), InternalSerdes.standing());
  }
}
