package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.match.Match;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.OutputToAvro;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The quick writer writes what Confluent's serializer writes. */
class WireWriterLawsTest {
  private static final String SCOPE = "wire-writer-laws-test";

  private final KafkaAvroSerializer plain = WireSettings.serializer(Registry.empty(SCOPE).client());
  private final WireWriter writer =
      new WireWriter(WireSettings.serializer(Registry.empty(SCOPE).client()));

  @BeforeContainer
  static void register() throws IOException, RestClientException {
    Registry.ofAllTopics(SCOPE);
  }

  @AfterContainer
  static void forget() {
    Registry.empty(SCOPE).close();
  }

  @Property(tries = 200)
  void claimsHaveTheBytesOfTheSerializer(@ForAll("claims") List<Claim> claims) {
    for (Claim claim : claims) {
      assertEqual(Topic.of(claim.type()), ClaimToAvro.record(claim));
    }
  }

  @Property(tries = 200)
  void matchesHaveTheBytesOfTheSerializer(@ForAll("matches") List<Match> matches) {
    for (Match match : matches) {
      assertEqual(Topic.MATCHES, OutputToAvro.match(new Versioned<>(match, 1, false)));
    }
  }

  private void assertEqual(Topic topic, SpecificRecord record) {
    String name = Registry.TOPICS.name(topic);

    assertThat(writer.write(name, null, record)).isEqualTo(plain.serialize(name, record));
  }

  @Example
  void schemaThatTheRegistryDoesNotKnowIsNeverWritten() {
    Claim claim = AnyClaim.claim().sample();
    WireWriter stranger =
        new WireWriter(WireSettings.serializer(Registry.empty("nothing-registered").client()));

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(() -> stranger.write("a-topic", null, ClaimToAvro.record(claim)))
          .isInstanceOf(SerializationException.class);
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return AnyClaim.claim().list().ofMinSize(2).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Match>> matches() {
    return AnyMatch.match().list().ofMinSize(2).ofMaxSize(4);
  }
}
