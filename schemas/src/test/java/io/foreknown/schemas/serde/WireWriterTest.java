package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.foreknown.avro.ClaimStatus;
import io.foreknown.avro.Incident;
import io.foreknown.avro.IncidentOutcome;
import io.foreknown.avro.Span;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireWriterTest {
  private static final String TOPIC = Registry.TOPICS.name(Topic.INCIDENTS);

  private Registry registry = Registry.empty("none");

  @BeforeEach
  void register() throws IOException, RestClientException {
    registry = Registry.ofAllTopics("wire-writer");
  }

  @AfterEach
  void forget() {
    registry.close();
  }

  @Test
  void everyRecordIsWrittenAsConfluentsSerializerWritesIt() {
    assertSameBytes(registry.client());
  }

  @Test
  void aSettingByWhichTheSchemaMayChangeIsLeftToThatSerializer() {
    Map<String, String> client = new HashMap<>(registry.client());
    client.put("use.latest.version", "true");
    assertSameBytes(client);
  }

  private static void assertSameBytes(Map<String, String> client) {
    try (WireWriter writer = new WireWriter(client);
        KafkaAvroSerializer serializer = WireSettings.serializer(client)) {
      for (String id : List.of("first", "second", "a third one", "second")) {
        assertThat(writer.write(TOPIC, incident(id)))
            .isEqualTo(serializer.serialize(TOPIC, incident(id)));
      }
    }
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesNothingInTheNext() {
    try (WireWriter writer = new WireWriter(registry.client())) {
      byte[] whole = writer.write(TOPIC, incident("whole"));
      Incident broken = incident("broken");
      broken.put("attributedTo", null);
      assertThatThrownBy(() -> writer.write(TOPIC, broken))
          .isInstanceOf(NullPointerException.class);
      assertThat(writer.write(TOPIC, incident("whole"))).isEqualTo(whole);
    }
  }

  private static Incident incident(String id) {
    Span began = new Span(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    Incident incident = new Incident();
    incident.put("id", id);
    incident.put("revision", 1L);
    incident.put("publishedAt", Instant.EPOCH);
    incident.put("status", ClaimStatus.ACTIVE);
    incident.put("attributedTo", List.of());
    incident.put("began", began);
    incident.put("hazard", "met.tornado");
    incident.put("places", List.of());
    incident.put("outcome", IncidentOutcome.OCCURRED);
    incident.put("asOf", began);
    return incident;
  }
}
