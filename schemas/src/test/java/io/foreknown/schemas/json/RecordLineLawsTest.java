package io.foreknown.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyClaim;
import io.foreknown.domain.given.AnyMatch;
import io.foreknown.domain.match.Match;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.OutputJson;
import io.foreknown.schemas.mapping.OutputLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.avro.specific.SpecificRecord;

class RecordLineLawsTest {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Property(tries = 300)
  void lineIsTheTreeWithoutItsVersion(@ForAll("claims") Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    ObjectNode tree = RecordJson.of(content);
    tree.remove("version");

    assertThat(new String(RecordLine.unversioned(content), UTF_8)).isEqualTo(tree.toString());
  }

  @Property(tries = 100)
  void matchTellsNoVersion(@ForAll("matches") Match match) {
    assertThat(new String(OutputLine.of(match), UTF_8))
        .isEqualTo(OutputJson.match(match).toString());
  }

  @Property
  void momentIsAsAFormatterWritesIt(
      @ForAll @LongRange(min = -70_000_000_000_000L, max = 300_000_000_000_000L) long millis) {
    Instant moment = Instant.ofEpochMilli(millis);

    assertThat(RecordJson.moment(moment)).isEqualTo(MOMENT.format(moment));
  }

  @Provide
  Arbitrary<Claim> claims() {
    return AnyClaim.claim();
  }

  @Provide
  Arbitrary<Match> matches() {
    return AnyMatch.match();
  }
}
