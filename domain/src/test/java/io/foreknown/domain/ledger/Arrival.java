package io.foreknown.domain.ledger;

import static io.foreknown.domain.given.Given.aReport;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.event.EventKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One content of one revision of report i1, for tests; equal contents have equal hashes.
 *
 * @param publishedDay days after 1 March 2024
 * @param event null to withdraw the report
 */
record Arrival(long number, int publishedDay, @Nullable String event) {
  private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");

  Claim claim() {
    Claim claim = aReport("i1").revision(number).published(published()).ofEvent(event).claim();
    return event == null ? new Retraction(claim.header(), ClaimType.INCIDENT) : claim;
  }

  Revision revision() {
    return new Revision(
        number,
        hash(),
        published(),
        event == null ? null : EventKey.of(claim()),
        Origin.of("claims.ndjson", publishedDay),
        Set.of());
  }

  ContentHash hash() {
    return new ContentHash(Objects.hash(number, publishedDay, event) * 0x9E3779B97F4A7C15L, 7);
  }

  Instant published() {
    return START.plusSeconds(publishedDay * 86_400L);
  }
}
