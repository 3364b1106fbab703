package io.foreknown.feeds.format;

/**
 * What servers are asked for, the most telling type first. Whatever else comes is read all the
 * same: many a server knows one type alone, and not the right one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.accept">RFC 9110, 12.5.1</a>
 */
final class Accepted {
  private static final String OTHERS = ", */*;q=0.1";
  private static final String XML = "application/xml;q=0.8, text/xml;q=0.8";

  static final String JSON_LINES =
      "application/x-ndjson, application/jsonl;q=0.9, application/json;q=0.8" + OTHERS;
  static final String JSON = "application/json, application/x-ndjson;q=0.9" + OTHERS;
  static final String TABLES = "text/csv, text/tab-separated-values;q=0.9" + OTHERS;
  static final String ALERTS =
      "application/cap+xml, application/atom+xml;q=0.9, application/rss+xml;q=0.9, " + XML + OTHERS;
  static final String NEWS = "application/vnd.iptc.g2.newsitem+xml, " + XML + OTHERS;
  static final String FEEDS =
      "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9, "
          + XML
          + ", application/ld+json;q=0.7, text/html;q=0.7"
          + OTHERS;
  static final String PAGES =
      "application/ld+json, application/json;q=0.9, text/html;q=0.8" + OTHERS;

  private Accepted() {}
}
