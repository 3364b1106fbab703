package io.foreknown.feeds.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ids of places in the words of a claim: a country by its ISO 3166 code, a place of GeoNames as the
 * gazetteer knows it, any other as it is given.
 */
public final class ConceptId {
  private static final Pattern ALPHA_2 =
      Pattern.compile("(https?://cvx?\\.iptc\\.org/)?iso3166-1a2[:/]([A-Za-z]{2})");
  private static final Pattern ALPHA_3 =
      Pattern.compile("(https?://cvx?\\.iptc\\.org/)?iso3166-1a3[:/]([A-Za-z]{3})");
  private static final Pattern GEONAMES =
      Pattern.compile("https?://(sws|www)\\.geonames\\.org/(\\d{1,12})(/.*)?");

  private static final Map<String, String> BY_ALPHA_3 =
      Arrays.stream(Locale.getISOCountries())
          .collect(
              Collectors.toMap(
                  code -> new Locale.Builder().setRegion(code).build().getISO3Country(),
                  Function.identity()));

  private ConceptId() {}

  /** Of a place that is given by a URI or a qualified code. */
  public static String ofPlace(String given) {
    String alpha2 = group(ALPHA_2, given);
    if (alpha2 != null) {
      return alpha2.toUpperCase(Locale.ROOT);
    }
    String alpha3 = group(ALPHA_3, given);
    if (alpha3 != null) {
      return BY_ALPHA_3.getOrDefault(alpha3.toUpperCase(Locale.ROOT), given);
    }
    String number = group(GEONAMES, given);
    return number == null ? given : "geonames:" + number;
  }

  private static @Nullable String group(Pattern pattern, String given) {
    Matcher matcher = pattern.matcher(given);
    return matcher.matches() ? matcher.group(2) : null;
  }
}
