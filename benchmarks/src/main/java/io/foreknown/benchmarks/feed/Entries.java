package io.foreknown.benchmarks.feed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A feed of RSS whose entries hold a page each, with a fact check in it. */
final class Entries implements Sample.Items {
  @Override
  public String head() {
    return """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Delta Checks</title><link>https://checks.example</link><description>Checks</description>
    """;
  }

  @Override
  public String tail() {
    return "</channel></rss>\n";
  }

  @Override
  public String item(long number, long of) {
    return """
    <item><title>No, bridge %d was not closed</title><link>https://checks.example/%d</link>
      <guid isPermaLink="false">check-%d</guid><pubDate>%s</pubDate>
      <content:encoded><![CDATA[<p>%s</p><script type="application/ld+json">%s</script>]]></content:encoded></item>
    """
        .formatted(
            number,
            number,
            number,
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Stories.created(number).atOffset(ZoneOffset.UTC)),
            Stories.body(),
            FactChecks.review(number));
  }
}
