package io.foreknown.domain.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.position.Stance;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideTest {
  private static final Stance YES = Stance.affirms(new Position.OfTruth(true));

  @Test
  void listsThoseThatARecordCanHold() {
    List<String> lineage = Collections.nCopies(Limits.LIST, "字".repeat(Limits.ID));
    Holder holder = holder(new Party("speaker", "Speaker", lineage));
    long fit = Limits.UNITED_BYTES / holder.bytes();

    Side side = new Side(YES, Collections.nCopies(Side.SHOWN, holder), 60);

    assertThat(side.holders()).hasSize((int) fit).hasSizeLessThan(Side.SHOWN);
    assertThat(side.holderCount()).isEqualTo(60);
  }

  @Test
  void firstWordTakesRoomToo() {
    Holder holder = holder(new Party("speaker", "Speaker", List.of()));
    Holder since =
        new Holder(
            holder.speaker(),
            holder.claim(),
            2,
            holder.said(),
            holder.publishedAt(),
            null,
            null,
            null,
            new FirstWord("s0", 1, holder.said(), Instant.EPOCH, "https://example.org/"));

    assertThat(since.bytes()).isGreaterThan(holder.bytes());
  }

  private static Holder holder(Party speaker) {
    Instant at = Instant.EPOCH;
    return new Holder(speaker, "s1", 1, Span.at(at), at, null, null, null, null);
  }
}
