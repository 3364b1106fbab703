package io.foreknown.benchmarks.candidate;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.route.Router;
import io.foreknown.schemas.serde.DomainSerializer;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.admit.AdmitStage;
import io.foreknown.streams.assess.AssessStage;
import io.foreknown.streams.clock.ClockMode;
import io.foreknown.streams.exchange.PollInterceptor;
import io.foreknown.streams.gather.GatherStage;
import io.foreknown.streams.pair.PairStage;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Our stages as far as they are needed for matches: admit → gather → pair → assess, of which only
 * the matches are written. Assess numbers a match's versions, so it cannot be left out; it judges
 * the event along with it, and that is measured too.
 */
final class ClaimsToMatches {
  private static final Rules RULES = Rules.shipped();

  private ClaimsToMatches() {}

  static Running start(Job job) {
    Properties properties = job.properties();
    properties.putAll(PollInterceptor.settings(job.client()));
    return StreamsRun.start(topology(job).build(properties), properties);
  }

  private static StreamsBuilder topology(Job job) {
    TopicSettings topics = job.topics().settings();
    int partitions = topics.partitions();
    StreamsBuilder builder = new StreamsBuilder();
    var admitted =
        new AdmitStage(topics, partitions, RULES.predicates(), ClockMode.LIVE, job.client())
            .addTo(builder);
    var gathered =
        new GatherStage(new Router(RULES.rules(), RULES.links()), partitions)
            .addTo(admitted.news());
    var found = new PairStage(RULES, partitions).addTo(gathered.meetings());
    new AssessStage(RULES, partitions, ClockMode.LIVE, job.commitInterval())
        .addTo(gathered.events(), found)
        .matches()
        .to(topics.name(Topic.MATCHES), Produced.with(Serdes.String(), written(job.client())));
    return builder;
  }

  private static Serde<Versioned<Match>> written(Map<String, String> client) {
    return Serdes.serdeFrom(
        DomainSerializer.matches(client),
        (topic, bytes) -> {
          throw new UnsupportedOperationException("an output is not read here");
        });
  }
}
