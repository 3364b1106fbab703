package io.foreknown.feeds.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.given.StormDay;
import io.foreknown.feeds.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The weather service's tables by the mappings of the manual. */
class StormDayTablesTest {
  @Test
  void warningsAreThoseThatAProgramMakes() throws IOException {
    assertThat(claims("nws-warnings.yaml", "warnings.csv")).isEqualTo(made(ClaimType.WARNING));
  }

  @Test
  void reportsAreThoseThatAProgramMakes() throws IOException {
    assertThat(claims("nws-reports.yaml", "reports.csv")).isEqualTo(made(ClaimType.INCIDENT));
  }

  private static List<Claim> made(ClaimType type) {
    return StormDay.claims().stream().filter(claim -> claim.type() == type).toList();
  }

  private static List<Claim> claims(String mapping, String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(StormDay.class.getResourceAsStream("nws-2018/" + table))) {
      return Given.reading(Given.exampleMapping(mapping), in).stream()
          .map(item -> ((Item.Accepted) item).claim())
          .toList();
    }
  }
}
