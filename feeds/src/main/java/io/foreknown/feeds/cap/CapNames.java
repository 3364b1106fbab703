package io.foreknown.feeds.cap;

import io.foreknown.feeds.xml.CheckedElement;
import io.foreknown.feeds.xml.Element;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words and elements that the standard knows, in its order. */
final class CapNames {
  static final Set<String> STATUS = of("Actual", "Exercise", "System", "Test", "Draft");
  static final Set<String> MESSAGE = of("Alert", "Update", "Cancel", "Ack", "Error");
  static final Set<String> SCOPE = of("Public", "Restricted", "Private");
  static final Set<String> CATEGORY =
      of(
          "Geo",
          "Met",
          "Safety",
          "Security",
          "Rescue",
          "Fire",
          "Health",
          "Env",
          "Transport",
          "Infra",
          "CBRNE",
          "Other");
  static final Set<String> RESPONSE =
      of(
          "Shelter",
          "Evacuate",
          "Prepare",
          "Execute",
          "Avoid",
          "Monitor",
          "Assess",
          "AllClear",
          "None");
  static final Set<String> URGENCY = of("Immediate", "Expected", "Future", "Past", "Unknown");
  static final Set<String> SEVERITY = of("Extreme", "Severe", "Moderate", "Minor", "Unknown");

  /** "Very Likely" is of CAP 1.0; later versions ask to take it for Likely. */
  static final Set<String> CERTAINTY =
      of("Observed", "Likely", "Possible", "Unlikely", "Unknown", "Very Likely");

  static final Set<String> ALERT_ONCE =
      of(
          "identifier",
          "sender",
          "sent",
          "status",
          "msgType",
          "password",
          "source",
          "scope",
          "restriction",
          "addresses",
          "note",
          "references",
          "incidents");
  static final Set<String> ALERT_OFTEN = of("code", "info");
  static final Set<String> INFO_ONCE =
      of(
          "language",
          "event",
          "urgency",
          "severity",
          "certainty",
          "audience",
          "effective",
          "onset",
          "expires",
          "senderName",
          "headline",
          "description",
          "instruction",
          "web",
          "contact");
  static final Set<String> INFO_OFTEN =
      of("category", "responseType", "eventCode", "parameter", "resource", "area");
  static final Set<String> AREA_ONCE = of("areaDesc", "altitude", "ceiling");
  static final Set<String> AREA_OFTEN = of("polygon", "circle", "geocode");
  static final Set<String> RESOURCE_ONCE =
      of("resourceDesc", "mimeType", "size", "uri", "derefUri", "digest");
  static final Set<String> PAIR_ONCE = of("valueName", "value");

  private CapNames() {}

  /**
   * Notes children that the standard does not know there, and refuses repeated ones of which it
   * allows one.
   */
  static void check(CheckedElement element, Set<String> once, Set<String> often) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Element child : element.element().children()) {
      String name = child.name();
      boolean isKnown = once.contains(name) || often.contains(name);
      if (!isKnown && child.namespace().equals(element.element().namespace())) {
        unknown.add(name);
      }
    }
    for (String name : unknown) {
      element.notes().add(element.at(name).toString(), "is no element of CAP at this place");
    }
    element.requireOnce(once);
  }

  private static Set<String> of(String... words) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words)));
  }
}
