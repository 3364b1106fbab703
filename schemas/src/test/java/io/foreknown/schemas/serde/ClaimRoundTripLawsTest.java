package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.ledger.ContentHash;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.serde.ClaimReader.ReadClaim;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Claims as domain values, through Confluent's serializer, and back. */
class ClaimRoundTripLawsTest {
  private static final String SCOPE = "claim-round-trip-laws-test";

  private final DomainSerializer<Claim> serializer =
      DomainSerializer.claims(Registry.empty(SCOPE).client());

  @BeforeContainer
  static void register() throws IOException, RestClientException {
    Registry.ofAllTopics(SCOPE);
  }

  @AfterContainer
  static void forget() {
    Registry.empty(SCOPE).close();
  }

  @Property
  void readingWhatWasWrittenGivesTheClaimAgain(@ForAll("claims") Claim claim) {
    assertThat(read(claim).claim()).isEqualTo(claim);
  }

  @Property
  void contentsHaveOneHashWhenTheyAreEqualAndTwoWhenNot(
      @ForAll("claims") Claim one, @ForAll("claims") Claim other) {
    assertThat(hash(one)).isEqualTo(hash(one));
    assertThat(hash(one).equals(hash(other))).isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<Claim> claims() {
    return AnyClaim.claim();
  }

  private ContentHash hash(Claim claim) {
    return read(claim).hash();
  }

  private ReadClaim.Accepted read(Claim claim) {
    ClaimType type = claim.type();
    String topic = Registry.TOPICS.name(Topic.of(type));
    try (ClaimReader reader = new ClaimReader(type, Registry.empty(SCOPE).client())) {
      ReadClaim readClaim = reader.read(topic, serializer.serialize(topic, claim));

      assertThat(readClaim).isInstanceOf(ReadClaim.Accepted.class);
      return (ReadClaim.Accepted) readClaim;
    }
  }
}
