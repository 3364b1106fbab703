package io.foreknown.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.FatClaim;
import io.foreknown.schemas.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Claims as large as they may be go through, and in any order to the same end. */
class ClaimsAtTheLimitsLawsTest {
  private static final Instant NOW = Instant.parse("2024-03-22T18:00:00Z");

  private static final Set<Topic> STATES =
      Set.of(Topic.MATCHES, Topic.DOSSIERS, Topic.OUTCOMES, Topic.CONTRADICTIONS);

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void anyOrderLeadsToTheSame(@ForAll("claims") List<Claim> claims) {
    List<Claim> reversed = new ArrayList<>(claims);
    Collections.reverse(reversed);

    assertThat(standing(reversed)).isEqualTo(standing(claims));
  }

  private static Map<Topic, Map<String, ObjectNode>> standing(List<Claim> claims) {
    Map<Topic, Map<String, ObjectNode>> standing = new EnumMap<>(Topic.class);
    try (PipelineDriver pipeline = new PipelineDriver(NOW)) {
      claims.forEach(pipeline::publish);
      assertThat(pipeline.rejections()).isEmpty();
      STATES.forEach(topic -> standing.put(topic, pipeline.standing(topic)));
    }
    return standing;
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return FatClaim.claims(2, 6);
  }
}
