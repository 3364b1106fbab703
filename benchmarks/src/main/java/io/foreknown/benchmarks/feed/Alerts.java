package io.foreknown.benchmarks.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Alerts of a weather service, every tenth of which updates the one before. */
final class Alerts implements Sample.Items {
  private static final Instant FIRST = Instant.parse("2025-05-01T00:00:00Z");
  private static final int UPDATES = 10;
  private static final int COLUMNS = 120;

  @Override
  public String head() {
    return "<alerts>\n";
  }

  @Override
  public String tail() {
    return "</alerts>\n";
  }

  @Override
  public String item(long number, long of) {
    boolean isUpdate = number % UPDATES == UPDATES - 1;
    String references =
        isUpdate
            ? "<references>met@example.org,a%d,%s</references>"
                .formatted(number - 1, sent(number - 1))
            : "";
    double north = 30 + number / COLUMNS % 100 * 0.1;
    double east = -100 + number % COLUMNS * 0.1;
    return """
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>a%d</identifier><sender>met@example.org</sender><sent>%s</sent>
      <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s
      <info>
        <language>en-US</language><category>Met</category><event>Tornado Warning</event>
        <urgency>Immediate</urgency><severity>Extreme</severity><certainty>Observed</certainty>
        <eventCode><valueName>SAME</valueName><value>TOR</value></eventCode>
        <expires>%s</expires><senderName>A weather service</senderName>
        <headline>A tornado is on its way to cell %d of the map</headline>
        <description>At this time a tornado was seen over the cell, moving north east at thirty miles an hour. Flying debris will be dangerous to those caught without shelter.</description>
        <instruction>Take cover now. Move to a basement or an inner room on the lowest floor.</instruction>
        <area><areaDesc>Cell %d</areaDesc><polygon>%s</polygon>
          <geocode><valueName>SAME</valueName><value>040027</value></geocode></area>
      </info>
    </alert>
    """
        .formatted(
            number,
            sent(number),
            isUpdate ? "Update" : "Alert",
            references,
            time(FIRST.plusSeconds(number + 1_800)),
            number,
            number,
            square(north, east));
  }

  private static String sent(long number) {
    return time(FIRST.plusSeconds(number));
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "-00:00");
  }

  private static String square(double north, double east) {
    double n = north + 0.09;
    double e = east + 0.09;
    return String.format(
        Locale.ROOT,
        "%.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f %.2f,%.2f",
        north,
        east,
        north,
        e,
        n,
        e,
        n,
        east,
        north,
        east);
  }
}
