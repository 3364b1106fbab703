package io.foreknown.producers.ninjs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The properties of a news object in all versions of ninjs, with what they hold. In lower case:
 * version 3 writes {@code versionCreated} what the earlier ones write {@code versioncreated}.
 */
final class Words {
  static final Set<String> TYPE =
      Set.of(
          "text",
          "audio",
          "video",
          "picture",
          "graphic",
          "composite",
          "component",
          "event",
          "planning");

  /** The second pair is that of version 1. */
  static final Set<String> PART = Set.of("partial", "incomplete");

  static final Set<String> REPRESENTATION = Set.of("full", "partial", "complete", "incomplete");

  /** Properties whose names end as the provider likes, in version 1. */
  static final Set<String> PREFIXES = Set.of("description_", "body_", "headline_");

  static final Map<String, Kind> PROPERTIES = properties();

  private Words() {}

  private static Map<String, Kind> properties() {
    Map<String, Kind> all = new LinkedHashMap<>();
    note(all, Kind.TEXT, "uri", "type", "mimetype", "representationtype", "profile", "version");
    note(all, Kind.TIME, "firstcreated", "versioncreated", "contentcreated", "contentdigitised");
    note(all, Kind.TIME, "embargoed", "embargoeduntil", "expires");
    note(all, Kind.TEXT, "pubstatus", "copyrightholder", "copyrightnotice", "usageterms");
    note(all, Kind.TEXT, "ednote", "language", "title", "byline", "by", "headline", "slugline");
    note(all, Kind.TEXT, "located", "name", "rel");
    note(all, Kind.NUMBER, "urgency", "charcount", "wordcount");
    note(all, Kind.LIST, "descriptions", "bodies", "headlines", "person", "people");
    note(all, Kind.LIST, "organisation", "organisations", "place", "places", "subject");
    note(all, Kind.LIST, "subjects", "event", "events", "object", "objects", "infosource");
    note(all, Kind.LIST, "infosources", "genre", "genres", "trustindicator", "trustindicators");
    note(all, Kind.LIST, "plannedcoverage");
    note(all, Kind.OBJECT, "eventdetails", "$standard", "standard", "rightsinfo");
    note(all, Kind.OBJECT, "digitalsourcetype");
    note(all, Kind.WORDS, "evolvedfrom");
    note(all, Kind.EITHER, "renditions", "associations", "altid", "altids");
    return all;
  }

  private static void note(Map<String, Kind> all, Kind kind, String... names) {
    for (String name : names) {
      all.put(name, kind);
    }
  }
}
