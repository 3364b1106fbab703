package io.foreknown.feeds.newsml;

import io.foreknown.domain.Limits;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.feeds.ndjson.Rfc3339;
import io.foreknown.feeds.xml.CheckedElement;
import io.foreknown.feeds.xml.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the standard asks of an item, beyond what is read of it. */
final class NewsmlChecks {
  private static final Pattern STANDARD_VERSION = Pattern.compile("2\\.\\d{1,9}");
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d{0,17}");
  private static final Pattern URGENCY = Pattern.compile("[1-9]");

  private NewsmlChecks() {}

  /** Checks an item. */
  static void item(CheckedElement item) {
    CheckedElement noting = item.noting();
    noting.required("@standard");
    String guid = item.required("@guid");
    if (guid != null) {
      item.attempt("@guid", () -> Limits.text(guid, Limits.URL));
    }
    String version = noting.required("@standardversion");
    if (version != null && !STANDARD_VERSION.matcher(version).matches()) {
      item.refuse("@standardversion", "is %s, 2.x is read".formatted(Excerpt.of(version)));
    }
    String number = item.text("@version");
    if (number != null && !POSITIVE.matcher(number).matches()) {
      item.refuse("@version", "is %s, 1 or more is expected".formatted(Excerpt.of(number)));
    }
    item.requireOnce(NewsmlNames.ITEM_ONCE);
    CheckedElement itemMeta = item.first("itemMeta");
    if (itemMeta != null) {
      itemMeta(itemMeta, itemMeta.noting());
    }
    CheckedElement contentMeta = item.first("contentMeta");
    if (contentMeta != null) {
      contentMeta(contentMeta.noting());
    }
    ours(item);
  }

  private static void itemMeta(CheckedElement itemMeta, CheckedElement noting) {
    itemMeta.requireOnce(NewsmlNames.ITEM_META_ONCE);
    for (String name : List.of("itemClass", "provider")) {
      CheckedElement element = noting.requiredAs(name, noting::first);
      if (element != null && Codes.of(element).isEmpty()) {
        noting.refuse(name, "has neither qcode nor uri");
      }
    }
    itemMeta.requiredAs("versionCreated", itemMeta::first);
    CheckedElement first = noting.first("firstCreated");
    if (first != null) {
      first.parsed(Rfc3339::moment);
    }
  }

  private static void contentMeta(CheckedElement contentMeta) {
    contentMeta.requireOnce(NewsmlNames.CONTENT_META_ONCE);
    CheckedElement urgency = contentMeta.first("urgency");
    if (urgency != null && !URGENCY.matcher(urgency.element().text()).matches()) {
      contentMeta.refuse("urgency", "is no whole number from 1 to 9");
    }
  }

  /** Names, each once, of elements that neither the standard nor we know at this place. */
  static Set<String> strangers(Element item) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(item),
            Stream.of("itemMeta", "contentMeta").flatMap(name -> item.all(name).stream()))
        .flatMap(outer -> outer.children().stream())
        .filter(inner -> !inner.namespace().equals(NewsmlNames.CLAIMS))
        .filter(
            inner ->
                !inner.namespace().equals(NewsmlNames.NAMESPACE)
                    || !NewsmlNames.isKnown(inner.name()))
        .forEach(inner -> names.add(inner.name()));
    return names;
  }

  /** Claims that stand elsewhere would be lost without a word. */
  private static void ours(CheckedElement item) {
    for (Element outer : item.element().tree().toList()) {
      boolean right = outer.is(NewsmlNames.NAMESPACE, "contentMeta");
      for (Element inner : outer.children()) {
        if (inner.namespace().equals(NewsmlNames.CLAIMS)
            && !inner.name().equals(NewsmlNames.CLAIM)) {
          item.refuse(inner.name(), "is not known in %s".formatted(NewsmlNames.CLAIMS));
        } else if (inner.namespace().equals(NewsmlNames.CLAIMS) && !right) {
          item.refuse(
              inner.name(), "stands in %s, contentMeta is expected".formatted(outer.name()));
        }
      }
    }
  }
}
