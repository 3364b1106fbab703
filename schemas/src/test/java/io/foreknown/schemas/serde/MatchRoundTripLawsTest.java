package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.match.Match;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.OutputFromAvro;
import io.foreknown.schemas.serde.RecordReader.UnreadableException;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Matches as domain values, through Confluent's serializer, and back. */
class MatchRoundTripLawsTest {
  private static final String SCOPE = "match-round-trip-laws-test";
  private static final String MATCHES = Registry.TOPICS.name(Topic.MATCHES);

  @BeforeContainer
  static void register() throws IOException, RestClientException {
    Registry.ofAllTopics(SCOPE);
  }

  @AfterContainer
  static void forget() {
    Registry.empty(SCOPE).close();
  }

  @Property
  void readingWhatWasWrittenGivesTheMatchAgain(
      @ForAll("matches") Match match, @ForAll long version, @ForAll boolean retracted)
      throws UnreadableException {
    Versioned<Match> emitted = new Versioned<>(match, version, retracted);
    var client = Registry.empty(SCOPE).client();
    try (DomainSerializer<Versioned<Match>> serializer = DomainSerializer.matches(client);
        RecordReader reader = new RecordReader(Topic.MATCHES, client)) {
      byte[] bytes = Objects.requireNonNull(serializer.serialize(MATCHES, emitted));
      var read = reader.read(MATCHES, bytes);

      assertThat(OutputFromAvro.match((io.foreknown.avro.Match) read)).isEqualTo(emitted);
    }
  }

  @Provide
  Arbitrary<Match> matches() {
    return AnyMatch.match();
  }
}
