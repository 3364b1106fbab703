package io.foreknown.feeds.ninjs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties of a news object in all versions of ninjs, with what they hold. In lower case:
 * version 3 writes {@code versionCreated} what the earlier ones write {@code versioncreated}.
 */
final class NinjsProperties {
  static final Set<String> TYPE =
      sorted(
          "audio",
          "component",
          "composite",
          "event",
          "graphic",
          "picture",
          "planning",
          "text",
          "video");

  /** The second pair is that of version 1. */
  static final Set<String> PART = Set.of("partial", "incomplete");

  static final Set<String> REPRESENTATION = sorted("complete", "full", "incomplete", "partial");

  /** Properties whose names end as the provider likes, in version 1. */
  static final Set<String> PREFIXES = Set.of("description_", "body_", "headline_");

  static final Map<String, PropertyKind> PROPERTIES = properties();

  private NinjsProperties() {}

  private static Set<String> sorted(String... words) {
    return Collections.unmodifiableSet(new TreeSet<>(List.of(words)));
  }

  private static Map<String, PropertyKind> properties() {
    Map<String, PropertyKind> all = new LinkedHashMap<>();
    note(
        all,
        PropertyKind.TEXT,
        "uri",
        "type",
        "mimetype",
        "representationtype",
        "profile",
        "version");
    note(
        all,
        PropertyKind.TIME,
        "firstcreated",
        "versioncreated",
        "contentcreated",
        "contentdigitised");
    note(all, PropertyKind.TIME, "embargoed", "embargoeduntil", "expires");
    note(all, PropertyKind.TEXT, "pubstatus", "copyrightholder", "copyrightnotice", "usageterms");
    note(
        all,
        PropertyKind.TEXT,
        "ednote",
        "language",
        "title",
        "byline",
        "by",
        "headline",
        "slugline");
    note(all, PropertyKind.TEXT, "located", "name", "rel");
    note(all, PropertyKind.NUMBER, "urgency", "charcount", "wordcount");
    note(all, PropertyKind.LIST, "descriptions", "bodies", "headlines", "person", "people");
    note(all, PropertyKind.LIST, "organisation", "organisations", "place", "places", "subject");
    note(all, PropertyKind.LIST, "subjects", "event", "events", "object", "objects", "infosource");
    note(
        all,
        PropertyKind.LIST,
        "infosources",
        "genre",
        "genres",
        "trustindicator",
        "trustindicators");
    note(all, PropertyKind.LIST, "plannedcoverage");
    note(all, PropertyKind.OBJECT, "eventdetails", "$standard", "standard", "rightsinfo");
    note(all, PropertyKind.OBJECT, "digitalsourcetype");
    note(all, PropertyKind.WORDS, "evolvedfrom");
    note(all, PropertyKind.EITHER, "renditions", "associations", "altid", "altids");
    return all;
  }

  private static void note(
      Map<String, PropertyKind> all, PropertyKind propertyKind, String... names) {
    for (String name : names) {
      all.put(name, propertyKind);
    }
  }
}
