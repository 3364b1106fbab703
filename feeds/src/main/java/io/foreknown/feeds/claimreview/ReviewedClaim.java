package io.foreknown.feeds.claimreview;

import io.foreknown.domain.Limits;
import io.foreknown.domain.StableId;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.WebAddress;
import io.foreknown.domain.name.NameKey;
import io.foreknown.feeds.jsonld.Thing;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claim that a review is about.
 *
 * @param event stands for the claim itself, whoever reviews it
 * @param said when its authors said it; null when that is not given
 */
record ReviewedClaim(String event, List<Party> authors, @Nullable Dated said) {
  private static final String EVENT = "claim:";
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String AROUND = " \"“”„«»'‘’";

  /** Reads it; where nothing but its text is given, that is all there is. */
  static ReviewedClaim of(@Nullable Thing item, String text) {
    if (item == null) {
      return new ReviewedClaim(byWords(text, List.of()), List.of(), null);
    }
    List<Party> authors = ReviewParties.all(item, "author");
    String id = id(item);
    return new ReviewedClaim(
        id == null ? byWords(text, authors) : id, authors, said(item.noting()));
  }

  /**
   * A claim's own address. Not that of a work, and not where the claim appeared: one speech holds
   * many claims.
   */
  private static @Nullable String id(Thing item) {
    if (!item.is("Claim")) {
      return null;
    }
    List<String> appearances =
        Stream.of("appearance", "firstAppearance")
            .flatMap(field -> item.things(field).stream())
            .flatMap(work -> Stream.of("@id", "url", "name").map(work::text))
            .filter(Objects::nonNull)
            .toList();
    return Stream.of("@id", "sameAs")
        .map(item::text)
        .filter(Objects::nonNull)
        .filter(address -> WebAddress.isOne(address) && !appearances.contains(address))
        .map(address -> address.length() <= Limits.ID ? address : EVENT + StableId.of(address))
        .findFirst()
        .orElse(null);
  }

  /** The same words of the same authors are the same claim. */
  private static String byWords(String text, List<Party> authors) {
    String who =
        authors.stream()
            .map(party -> NameKey.of(party.id()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return EVENT + StableId.of(wording(text), who);
  }

  /** Without regard to case, white space, quotation marks around it and a full stop at its end. */
  static String wording(String text) {
    String plain = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    return inside(BLANKS.matcher(plain).replaceAll(" "));
  }

  private static String inside(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && (text.charAt(to - 1) == '.' || AROUND.indexOf(text.charAt(to - 1)) >= 0)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static @Nullable Dated said(Thing item) {
    Dated said = Dates.span(item, "datePublished");
    Thing first = item.first("firstAppearance");
    return said == null && first != null ? Dates.span(first, "datePublished") : said;
  }
}
