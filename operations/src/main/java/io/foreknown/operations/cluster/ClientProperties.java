package io.foreknown.operations.cluster;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.foreknown.domain.problem.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The names of the properties that clients know. They take others without a word, for a plug-in may
 * read them; so one that differs from a known name by a slip of the fingers is refused.
 */
final class ClientProperties {
  /** Letters that are missing, too many or wrong in a name that is known all the same. */
  private static final int SLIPS = 2;

  private static final int LONG_ENOUGH = 6;

  /** Settings of topics, of which Kafka Streams makes some, are checked by the brokers. */
  private static final String OF_TOPICS = StreamsConfig.TOPIC_PREFIX;

  private static final Set<String> KNOWN = known();

  /** What may stand before a known name. */
  private static final List<String> PREFIXES =
      List.of(
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX,
          SchemaRegistryClientConfig.CLIENT_NAMESPACE);

  private ClientProperties() {}

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(AdminClientConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(ProducerConfig.configNames());
    known.addAll(StreamsConfig.configDef().names());
    known.addAll(AbstractKafkaSchemaSerDeConfig.baseConfigDef().names());
    return known;
  }

  /** A known name that was probably meant; empty for one that is known or like none. */
  static Optional<String> meantBy(String name) {
    String bare = bare(name);
    if (KNOWN.contains(bare) || KNOWN.contains(name) || name.startsWith(OF_TOPICS)) {
      return Optional.empty();
    }
    String prefix = name.substring(0, name.length() - bare.length());
    return nearest(name).or(() -> nearest(bare).map(prefix::concat));
  }

  private static Optional<String> nearest(String name) {
    return KNOWN.stream().filter(known -> isNear(known, name)).findFirst();
  }

  private static String bare(String name) {
    return PREFIXES.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(prefix -> name.substring(prefix.length()))
        .orElse(name);
  }

  /** Whether one becomes the other by few letters; short names are all near to one another. */
  private static boolean isNear(String known, String name) {
    return name.length() > LONG_ENOUGH
        && Math.abs(known.length() - name.length()) <= SLIPS
        && Spelling.slips(name, known) <= SLIPS;
  }
}
