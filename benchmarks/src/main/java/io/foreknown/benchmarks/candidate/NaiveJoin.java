package io.foreknown.benchmarks.candidate;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.foreknown.avro.Incident;
import io.foreknown.avro.Level;
import io.foreknown.avro.Place;
import io.foreknown.avro.Warning;
import io.foreknown.benchmarks.avro.Lead;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.StreamJoined;

/**
 * What a newcomer writes: warnings ⋈ incidents on the city's id, within thirty days, with
 * Confluent's Avro serde and the stores that the DSL takes by itself.
 *
 * <p>It does far less than we do: it keeps to record time, joins every revision and every duplicate
 * anew, takes nothing back, knows neither lineage above the city nor geometry, and tells a place
 * and a lead time alone. Grace is as long as claims are late here, so that it loses none of them.
 */
final class NaiveJoin {
  private static final Duration OPEN = Duration.ofDays(30);
  private static final Duration LATE = Duration.ofDays(31);

  private NaiveJoin() {}

  static Running start(Job job) {
    Map<String, String> client = job.client();
    Serde<Warning> warning = avro(client);
    Serde<Incident> incident = avro(client);
    Serde<Lead> lead = avro(client);
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, Warning> warnings =
        builder.stream(job.topics().inputs().get(0), Consumed.with(Serdes.String(), warning))
            .selectKey((id, claim) -> city(claim.getTargets()));
    builder.stream(job.topics().inputs().get(1), Consumed.with(Serdes.String(), incident))
        .selectKey((id, claim) -> city(claim.getPlaces()))
        .join(
            warnings,
            (city, happened, warned) -> lead(city, warned, happened),
            JoinWindows.ofTimeDifferenceAndGrace(OPEN, LATE).after(Duration.ZERO),
            StreamJoined.with(Serdes.String(), incident, warning))
        .filter((city, found) -> found.getLeadSeconds() >= 0)
        .to(job.topics().output(Candidate.NAIVE.output()), Produced.with(Serdes.String(), lead));
    return StreamsRun.start(builder.build(), job.properties());
  }

  private static String city(List<Place> places) {
    Place place = places.get(0);
    return place.getLevel() == Level.CITY ? place.getId() : place.getLineage().get(0);
  }

  private static Lead lead(String city, Warning warning, Incident incident) {
    Duration lead = Duration.between(warning.getIssued().getFrom(), incident.getBegan().getFrom());
    return new Lead(warning.getId(), incident.getId(), city, lead.toSeconds());
  }

  /** Confluent's own defaults, but for reading generated classes. */
  @SuppressWarnings("unchecked") // Confluent's serde is one of Object; the topic decides the class.
  private static <T extends SpecificRecord> Serde<T> avro(Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(settings, false);
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    deserializer.configure(settings, false);
    return Serdes.serdeFrom(
        (Serializer<T>) (Serializer<?>) serializer,
        (Deserializer<T>) (Deserializer<?>) deserializer);
  }
}
