package io.foreknown.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A user of a stack: exactly-once producer, member of a group, plain HTTP to the registry. */
record StackClient(StackAddress address) {
  private static final String TOPIC = "warnings";
  private static final String SUBJECT = "/subjects/warnings-value/versions";

  Set<String> features() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(connection())) {
      return admin.describeFeatures().featureMetadata().get().finalizedFeatures().keySet();
    }
  }

  void createTopic() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(connection())) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())))
          .all()
          .get();
    }
  }

  void publish(String warning) {
    Map<String, Object> settings = connection("transactional.id", "newsroom");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>(TOPIC, warning));
      producer.commitTransaction();
    }
  }

  /** The first warning published; each reader is a new group. */
  String read(String reader) {
    Map<String, Object> settings =
        connection(
            "group.id", reader, "group.protocol", "consumer", "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      return IntStream.range(0, 30)
          .mapToObj(attempt -> consumer.poll(Duration.ofSeconds(1)))
          .flatMap(records -> StreamSupport.stream(records.spliterator(), false))
          .map(ConsumerRecord::value)
          .findFirst()
          .orElseThrow();
    }
  }

  String register(String schema) throws IOException, InterruptedException {
    String body = "{\"schema\": \"" + schema.replace("\"", "\\\"") + "\"}";
    return send(request(SUBJECT).POST(BodyPublishers.ofString(body)));
  }

  String schema() throws IOException, InterruptedException {
    return send(request(SUBJECT + "/1/schema").GET());
  }

  String compatibility() throws IOException, InterruptedException {
    return send(request("/config").GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address.schemaRegistryUrl() + path))
        .header("Content-Type", "application/vnd.schemaregistry.v1+json");
  }

  private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  private Map<String, Object> connection(String... more) {
    Map<String, Object> settings =
        new HashMap<>(Map.of("bootstrap.servers", address.bootstrapServers()));
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }
}
