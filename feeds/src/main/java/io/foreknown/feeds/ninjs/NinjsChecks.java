package io.foreknown.feeds.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Excerpt;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the standard asks of an item, beyond what is read of it. */
final class NinjsChecks {
  /** Our own property; version 3 writes {@code foreknownClaims}. */
  static final String CLAIMS = "foreknown_claims";

  static final String CLAIMS_3 = "foreknownclaims";

  /** As it is written within other items. */
  static final Set<String> WRITTEN = Set.of(CLAIMS, "foreknownClaims");

  private static final String OURS = "foreknown";

  /**
   * What a story cannot do without: which it is, which version, whether it stands, and its items.
   */
  private static final Set<String> NEEDED =
      Set.of(
          "uri",
          "version",
          "versioncreated",
          "pubstatus",
          "embargoed",
          "embargoeduntil",
          "representationtype",
          "evolvedfrom",
          "associations",
          "standard",
          "$standard");

  private static final List<String> OTHER_TIMES =
      NinjsProperties.PROPERTIES.entrySet().stream()
          .filter(property -> property.getValue() == PropertyKind.TIME)
          .map(Map.Entry::getKey)
          .filter(name -> !NEEDED.contains(name))
          .toList();

  private static final Pattern READ_VERSION = Pattern.compile("[123](\\.\\d{1,9})*(-dev)?");
  private static final int MOST_URGENT = 1;
  private static final int LEAST_URGENT = 9;

  private NinjsChecks() {}

  /** Whether a property, in lower case, is the standard's or ours. */
  static boolean isKnown(String name) {
    return NinjsProperties.PROPERTIES.containsKey(name) || hasPrefix(name) || name.startsWith(OURS);
  }

  private static boolean hasPrefix(String name) {
    for (String prefix : NinjsProperties.PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** That each known property holds what it should; others are the provider's own affair. */
  static void kinds(NewsObject item) {
    NewsObject noting = item.noting();
    for (String name : item.names().keySet()) {
      PropertyKind propertyKind = NinjsProperties.PROPERTIES.get(name);
      if (propertyKind != null) {
        (NEEDED.contains(name) ? item : noting).fits(name, propertyKind);
      } else if (hasPrefix(name)) {
        noting.fits(name, PropertyKind.TEXT);
      } else if (name.equals(CLAIMS) || name.equals(CLAIMS_3)) {
        item.fits(name, PropertyKind.LIST);
      } else if (name.startsWith(OURS)) {
        item.refuse(name, "is not known, %s is expected".formatted(CLAIMS));
      }
    }
  }

  /** The values of properties of the right kind. */
  static void values(NewsObject item) {
    NewsObject noting = item.noting();
    uri(item, noting);
    noting.word("type", NinjsProperties.TYPE);
    item.word("representationtype", NinjsProperties.REPRESENTATION);
    urgency(noting);
    version(item);
    OTHER_TIMES.forEach(noting::time);
    if (item.has(CLAIMS) && item.has(CLAIMS_3)) {
      item.refuse(CLAIMS, "is given as foreknownClaims too");
    }
  }

  /**
   * It only tells stories apart, so a relative one does. The schemas ask for the format {@code uri}
   * as an annotation: validators, and IPTC's own examples, pass over it.
   */
  private static void uri(NewsObject item, NewsObject noting) {
    String uri = item.required("uri");
    if (uri == null) {
      return;
    }
    String problem = "is %s, an absolute URI is expected".formatted(Excerpt.of(uri));
    URI parsed = parsed(uri);
    if (parsed == null) {
      item.refuse("uri", problem);
    } else if (!parsed.isAbsolute()) {
      noting.refuse("uri", problem + "; taken as it is: no other story may have the same");
    }
    item.attempt("uri", () -> Limits.text(uri, Limits.URL));
  }

  private static @Nullable URI parsed(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static void urgency(NewsObject item) {
    JsonNode urgency = item.get("urgency");
    boolean fits =
        !urgency.isNumber()
            || (urgency.asDouble() >= MOST_URGENT && urgency.asDouble() <= LEAST_URGENT);
    if (!fits) {
      item.refuse("urgency", "is not within 1 to 9");
    }
  }

  /**
   * Only where an item calls itself ninjs: extended schemas have names and numbers of their own.
   */
  private static void version(NewsObject item) {
    JsonNode standard = item.get(item.firstOf("standard", "$standard"));
    String version = standard.path("version").asText();
    if (standard.path("name").asText().equals("ninjs")
        && !version.isEmpty()
        && !READ_VERSION.matcher(version).matches()) {
      item.refuse(
          item.firstOf("standard", "$standard"),
          "is of version %s, 1 to 3 are read".formatted(Excerpt.of(version)));
    }
  }
}
