package io.foreknown.streams;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.route.Router;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.assess.AssessStage;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.Exchange;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.pair.PairStage;
import io.foreknown.streams.question.QuestionStage;
import io.foreknown.streams.score.ScoreStage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
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
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The whole pipeline, stage by stage. */
public final class PipelineTopology {
  /** Scorecards change with every event; nobody reads them more often than this. */
  private static final Duration SCORES = Duration.ofMillis(100);

  private final TopicSettings topics;
  private final int claimPartitions;
  private final Rules rules;
  private final ClockMode clock;
  private final Map<String, ?> client;
  private final OutputMetrics metrics;

  /** The client properties lead to the Schema Registry. */
  public PipelineTopology(
      TopicSettings topics, Rules rules, ClockMode clock, Map<String, ?> client) {
    this.topics = topics;
    this.rules = rules;
    this.clock = clock;
    this.client = Map.copyOf(client);
    this.claimPartitions = topics.partitions();
    this.metrics = new OutputMetrics(new CompositeMeterRegistry());
  }

  private PipelineTopology(PipelineTopology of, int claimPartitions, OutputMetrics metrics) {
    this.topics = of.topics;
    this.claimPartitions = claimPartitions;
    this.rules = of.rules;
    this.clock = of.clock;
    this.client = of.client;
    this.metrics = metrics;
  }

  /** The same, which also counts what it emits. */
  PipelineTopology countedIn(MeterRegistry registry) {
    return new PipelineTopology(this, claimPartitions, new OutputMetrics(registry));
  }

  /** The same, where claims are read from topics that have another number of partitions. */
  PipelineTopology readingClaimsFrom(int partitions) {
    return new PipelineTopology(this, partitions, metrics);
  }

  /**
   * Claims → admit → gather → pair → assess → score, and gather → question; refusals on the way.
   */
  public Topology build(Properties streams) {
    StreamsConfig config = new StreamsConfig(streams);
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
    int partitions = topics.partitions();
    var admitted =
        new AdmitStage(topics, claimPartitions, rules.predicates(), clock, client).addTo(builder);
    var gathered =
        new GatherStage(new Router(rules.rules(), rules.links()), partitions)
            .addTo(admitted.news());
    var found = new PairStage(rules, partitions).addTo(gathered.meetings());
    var assessed =
        new AssessStage(rules, partitions, clock, scoreInterval(config))
            .addTo(gathered.events(), found);
    var asked = new QuestionStage(rules, partitions, clock).addTo(gathered.events());
    var scorecards =
        new ScoreStage(rules.scorecards(), partitions, scoreInterval(config))
            .addTo(assessed.scores());
    assessed
        .sweeps()
        .merge(asked.sweeps(), Named.as("clock.sweeps"))
        .merge(gathered.news(), Named.as("gather.to-events"))
        .to(
            internalTopic(
                config.getString(StreamsConfig.APPLICATION_ID_CONFIG), GatherStage.BY_EVENT),
            Exchange.written("gather.goes-on"));
    write(admitted.rejections(), Topic.REJECTED, DomainSerializer.rejections(client));
    write(assessed.matches(), Topic.MATCHES, DomainSerializer.matches(client));
    write(assessed.dossiers(), Topic.DOSSIERS, DomainSerializer.dossiers(client));
    write(assessed.outcomes(), Topic.OUTCOMES, DomainSerializer.outcomes(client));
    write(scorecards, Topic.SCORECARDS, DomainSerializer.scorecards(client));
    write(asked.contradictions(), Topic.CONTRADICTIONS, DomainSerializer.contradictions(client));
    if (rules.links().mergeAny() && topics.owns(Topic.DECISIONS)) {
      write(
          assessed.decisions().mapValues(of -> (Claim) of, Named.as("assess.decided")),
          Topic.DECISIONS,
          DomainSerializer.claims(client));
    }
    write(assessed.links(), Topic.LINKS, DomainSerializer.links(client));
    write(asked.questions(), Topic.QUESTIONS, DomainSerializer.questions(client));
    write(
        assessed.alerts().merge(asked.alerts(), Named.as("alert.all-in")),
        Topic.ALERTS,
        DomainSerializer.alerts(client));
    return builder.build(streams);
  }

  private static Duration scoreInterval(StreamsConfig config) {
    Duration commit = Duration.ofMillis(config.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
    return commit.compareTo(SCORES) > 0 ? commit : SCORES;
  }

  private <V> void write(KStream<String, V> stream, Topic topic, Serializer<V> values) {
    stream.to(topics.name(topic), to(topic.word(), metrics.counted(topic, values)));
  }

  /**
   * The full names of the internal topics between stages, in the order in which records pass them:
   * what comes from one of them causes records only in itself, as sweeps go on, and in later ones.
   */
  public static Stream<String> internalTopics(String applicationId) {
    return Stream.of(
            GatherStage.BY_EVENT,
            GatherStage.BY_MEETING_POINT,
            PairStage.OF_EVENT,
            PairStage.LINKS_OF_EVENT,
            ScoreStage.BY_SPEC)
        .map(name -> internalTopic(applicationId, name));
  }

  /** The stores of rows, one of each stage that has any. */
  static Stream<String> rows() {
    return Stream.of(
        AdmitStage.ROWS, GatherStage.ROWS, PairStage.ROWS, AssessStage.ROWS, QuestionStage.ROWS);
  }

  private static String internalTopic(String applicationId, String name) {
    return applicationId + "-" + name + "-repartition";
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
