package io.foreknown.domain.place;

import static io.foreknown.domain.given.Given.aPlace;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificityTest {
  private final Place russia = aPlace("RU").place();
  private final Place moscow = aPlace("moscow").level(Level.CITY).place();

  @ParameterizedTest
  @CsvSource({
    "COUNTRY, , COUNTRY",
    "REGION, , REGION",
    "CITY, , CITY",
    "DISTRICT, , DISTRICT",
    "SITE, , SITE",
    "COUNTRY, synagogue, SITE_KIND",
    "REGION, synagogue, SITE_KIND",
    "CITY, synagogue, SITE_KIND",
    "DISTRICT, synagogue, SITE_KIND",
    "SITE, synagogue, SITE",
  })
  void kindOfSiteIsNearlyAsGoodAsTheSite(Level level, @Nullable String kind, Specificity expected) {
    assertThat(Specificity.of(aPlace("target").level(level).kind(kind).place()))
        .isEqualTo(expected);
  }

  @Test
  void mostSpecificTargetCounts() {
    assertThat(Specificity.ofMostSpecific(List.of(russia, site("crocus"), moscow)))
        .isEqualTo(Specificity.SITE);
    assertThat(Specificity.ofMostSpecific(List.of(russia, moscow))).isEqualTo(Specificity.CITY);
  }

  @Test
  void narrowerIsMoreSpecific() {
    assertThat(List.of(Specificity.values()))
        .containsExactly(
            Specificity.COUNTRY,
            Specificity.REGION,
            Specificity.CITY,
            Specificity.DISTRICT,
            Specificity.SITE_KIND,
            Specificity.SITE);
  }
}
