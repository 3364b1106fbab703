package io.foreknown.benchmarks.feed;

import java.time.Instant;
import java.util.Locale;

/** Warnings with updates, each as an alert and so many messages after it, one after the other. */
public record AlertLives(int updates, boolean changes) {
  private static final Instant FIRST = Instant.parse("2025-05-01T00:00:00Z");
  private static final String SENDER = "met@example.org";

  /** So many messages; the last warning may have fewer. */
  public String document(int messages) {
    StringBuilder out = new StringBuilder("<alerts>\n");
    for (int i = 0; i < messages; i++) {
      out.append(message(i));
    }
    return out.append("</alerts>\n").toString();
  }

  private String message(int number) {
    int part = number % (updates + 1);
    int first = number - part;
    String references =
        part == 0 ? "" : "<references>%s,a%d,%s</references>".formatted(SENDER, first, sent(first));
    return """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>a%d</identifier><sender>%s</sender><sent>%s</sent>
      <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s
      <info>
        <language>en-US</language><category>Met</category><event>Tornado Warning</event>
        <urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
        <eventCode><valueName>SAME</valueName><value>TOR</value></eventCode>
        <onset>2025-05-01T00:00:00-00:00</onset><expires>2025-06-01T00:00:00-00:00</expires><senderName>A weather service</senderName>
        <headline>A tornado is on its way</headline>
        <area><areaDesc>Cell</areaDesc><polygon>%s</polygon>
          <geocode><valueName>SAME</valueName><value>040027</value></geocode></area>
      </info>
    </alert>
    """
        .formatted(
            number,
            SENDER,
            sent(number),
            part == 0 ? "Alert" : "Update",
            references,
            square(changes ? part : 0));
  }

  private static String sent(int number) {
    return FIRST.plusSeconds(number).toString().replace("Z", "-00:00");
  }

  /** A little narrower each time. */
  private static String square(int part) {
    double east = -100 - part * 0.001;
    return String.format(
        Locale.ROOT, "30.0,-101.0 30.0,%1$.3f 31.0,%1$.3f 31.0,-101.0 30.0,-101.0", east);
  }
}
