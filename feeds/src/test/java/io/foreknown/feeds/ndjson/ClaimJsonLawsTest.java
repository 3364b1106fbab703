package io.foreknown.feeds.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClaimJsonLawsTest {
  @Property
  void readingWhatWasWrittenGivesTheClaimAgain(@ForAll("claims") Claim claim) {
    assertThat(Given.reading(ClaimJson.write(claim)))
        .singleElement()
        .extracting(Given::claim)
        .isEqualTo(claim);
  }

  @Property(tries = 200)
  void writtenClaimIsOneLineAndWrittenTheSameAgain(@ForAll("claims") Claim claim) {
    String line = ClaimJson.write(claim);

    assertThat(line).doesNotContain("\n", "\r", ":null");
    assertThat(ClaimJson.write(Given.claim(Given.reading(line).get(0)))).isEqualTo(line);
  }

  @Provide
  Arbitrary<Claim> claims() {
    return Claims.claims();
  }
}
