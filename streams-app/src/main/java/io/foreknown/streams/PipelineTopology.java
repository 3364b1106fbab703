package io.foreknown.streams;

import io.foreknown.domain.match.MatchRule;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.route.Router;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.assess.AssessStage;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.pair.PairStage;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Produced;

/** The whole pipeline, stage by stage. */
public final class PipelineTopology {
  private final TopicSettings topics;
  private final MatchRules rules;
  private final Map<String, ?> client;

  /** The client properties lead to the Schema Registry. */
  public PipelineTopology(TopicSettings topics, MatchRules rules, Map<String, ?> client) {
    this.topics = topics;
    this.rules = rules;
    this.client = Map.copyOf(client);
  }

  /** Claims → admit → gather and route → pair → assess → matches; refusals on the way. */
  public Topology build(Properties streams) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streams)));
    var admitted = new AdmitStage(topics, client).addTo(builder);
    var events = new GatherStage(new Router(rules), topics.partitions()).addTo(admitted.changes());
    var findings = new PairStage(new MatchRule(rules), topics.partitions()).addTo(events);
    var matches = new AssessStage().addTo(findings);
    matches.to(topics.name(Topic.MATCHES), to("matches", DomainSerializer.matches(client)));
    admitted
        .rejections()
        .to(topics.name(Topic.REJECTED), to("rejected", DomainSerializer.rejections(client)));
    return builder.build(streams);
  }

  /** The full names of the internal topics, in the order in which records pass them. */
  static Stream<String> internalTopics(String applicationId) {
    return Stream.of(GatherStage.BY_EVENT, GatherStage.BY_MEETING_POINT, PairStage.BY_INCIDENT)
        .map(name -> applicationId + "-" + name + "-repartition");
  }

  private static <V> Produced<String, V> to(String name, Serializer<V> values) {
    Serde<V> writing =
        Serdes.serdeFrom(
            values,
            (topic, bytes) -> {
              throw new UnsupportedOperationException("an output is not read here");
            });
    return Produced.with(Serdes.String(), writing).withName(name);
  }
}
