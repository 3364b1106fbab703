package io.foreknown.feeds.newsml;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that the standard knows, in its order, as of version 2.35. */
final class NewsmlNames {
  /** The IPTC's News Architecture, of all versions. */
  static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

  /** Our own element, which holds one claim as JSON. */
  static final String CLAIMS = "urn:foreknown:claims";

  static final String CLAIM = "claim";

  static final String NEWS_ITEM = "newsItem";
  static final String CONTENT = "contentSet";

  /** Items that hold no story. */
  static final Set<String> OTHER_ITEMS =
      of("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  static final Set<String> ITEM_ONCE =
      of("hopHistory", "pubHistory", "itemMeta", "contentMeta", CONTENT);
  static final Set<String> ITEM_OFTEN =
      of(
          "catalogRef",
          "catalog",
          "rightsInfo",
          "partMeta",
          "assert",
          "inlineRef",
          "derivedFrom",
          "derivedFromValue");
  static final Set<String> ITEM_META_ONCE =
      of(
          "itemClass",
          "provider",
          "versionCreated",
          "firstCreated",
          "embargoed",
          "pubStatus",
          "role",
          "fileName",
          "profile",
          "metadataCreator");
  static final Set<String> ITEM_META_OFTEN =
      of(
          "generator",
          "service",
          "title",
          "edNote",
          "memberOf",
          "instanceOf",
          "signal",
          "altRep",
          "deliverableOf",
          "hash",
          "expires",
          "origRep",
          "incomingFeedId",
          "link",
          "itemMetaExtProperty");
  static final Set<String> CONTENT_META_ONCE =
      of("urgency", "contentCreated", "contentModified", "digitalSourceType");
  static final Set<String> CONTENT_META_OFTEN =
      of(
          "icon",
          "located",
          "infoSource",
          "creator",
          "contributor",
          "audience",
          "exclAudience",
          "altId",
          "rating",
          "userInteraction",
          "language",
          "genre",
          "keyword",
          "subject",
          "slugline",
          "headline",
          "dateline",
          "by",
          "creditline",
          "description",
          "contentMetaExtProperty");

  private static final List<Set<String>> ALL =
      List.of(
          ITEM_ONCE,
          ITEM_OFTEN,
          ITEM_META_ONCE,
          ITEM_META_OFTEN,
          CONTENT_META_ONCE,
          CONTENT_META_OFTEN);

  private NewsmlNames() {}

  /** Whether it is the name of an element of an item or its metadata. */
  static boolean isKnown(String name) {
    return ALL.stream().anyMatch(names -> names.contains(name));
  }

  private static Set<String> of(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }
}
