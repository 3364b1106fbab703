package io.foreknown.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.given.Given;
import io.foreknown.domain.place.Place;
import io.foreknown.schemas.given.Registry;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import io.foreknown.schemas.topic.Topic;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** The form without a wire is that on the wire. */
class WireFormLawsTest {
  @Property(tries = 200)
  void sizeIsThatOfTheBytesAndBoundedByWhatIsHashed(@ForAll("claims") Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);

    assertThat(WireForm.size(content)).isEqualTo(serialized(claim));
    assertThat(WireForm.size(content))
        .isLessThan(WireForm.MOST_TIMES * ContentHashes.measured(content).bytes());
  }

  @Provide
  Arbitrary<Claim> claims() {
    return AnyClaim.claim();
  }

  private static int serialized(Claim claim) {
    try (Registry registry = Registry.ofAllTopics("wire-form");
        DomainSerializer<Claim> serializer = DomainSerializer.claims(registry.client())) {
      String topic = Registry.TOPICS.name(Topic.of(claim.type()));
      return Objects.requireNonNull(serializer.serialize(topic, claim)).length;
    } catch (IOException | RestClientException e) {
      throw new AssertionError(e);
    }
  }

  @Example
  void onlyWhatIsTooLargeIsRefused() {
    Claim large = withPlaces(5);
    Claim tooLarge = withPlaces(6);

    assertThat(serialized(large)).isBetween(400_000, Limits.CLAIM_BYTES);
    assertThat(WireForm.of(large).tooLarge()).isNull();
    assertThat(WireForm.of(tooLarge).tooLarge())
        .isEqualTo(WireLimits.tooLarge(serialized(tooLarge)));
  }

  /** Some hundred thousand bytes for each place. */
  private static Claim withPlaces(int number) {
    String[] lineage =
        IntStream.range(0, 500).mapToObj(i -> "p" + "0".repeat(190) + i).toArray(String[]::new);
    Place[] places =
        IntStream.range(0, number)
            .mapToObj(i -> Given.site("site-" + i, lineage))
            .toArray(Place[]::new);
    return Given.aWarning("w1").on(places).claim();
  }
}
