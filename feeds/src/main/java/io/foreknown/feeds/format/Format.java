package io.foreknown.feeds.format;

import io.foreknown.feeds.Source;
import io.foreknown.feeds.cap.CapSource;
import io.foreknown.feeds.claimreview.ClaimReviewSource;
import io.foreknown.feeds.csv.CsvSource;
import io.foreknown.feeds.encoding.PlainSource;
import io.foreknown.feeds.json.JsonSource;
import io.foreknown.feeds.markup.XmlSource;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.feeds.newsml.NewsmlSource;
import io.foreknown.feeds.ninjs.NinjsSource;
import io.foreknown.feeds.story.Embargo;
import io.foreknown.feeds.syndication.SyndicationSource;
import java.util.function.Function;

/** The catalogue of sources, one line each. */
public enum Format {
  NDJSON("ndjson", Accepted.JSON_LINES, setup -> PlainSource.of(new NdjsonSource())),
  CAP("cap", Accepted.ALERTS, setup -> PlainSource.ofXml(cap(setup))),
  CSV(
      "csv",
      Accepted.TABLES,
      setup -> PlainSource.of(new CsvSource(setup.mapping().get(), setup.policy().care()))),
  JSON(
      "json",
      Accepted.JSON,
      setup -> PlainSource.of(new JsonSource(setup.mapping().get(), setup.policy().care()))),
  XML(
      "xml",
      Accepted.FEEDS,
      setup -> PlainSource.ofXml(new XmlSource(setup.mapping().get(), setup.policy().care()))),
  NINJS(
      "ninjs",
      Accepted.JSON,
      setup ->
          PlainSource.of(new NinjsSource(setup.memory(), embargo(setup), setup.policy().care()))),
  NEWSML(
      "newsml",
      Accepted.NEWS,
      setup ->
          PlainSource.ofXml(
              new NewsmlSource(setup.memory(), embargo(setup), setup.policy().care()))),
  CLAIMREVIEW(
      "claimreview",
      Accepted.PAGES,
      setup -> PlainSource.of(new ClaimReviewSource(setup.memory(), setup.policy().care()))),
  RSS("rss", Accepted.FEEDS, Format::feed),
  ATOM("atom", Accepted.FEEDS, Format::feed);

  private final String label;
  private final String accepted;
  private final Function<Setup, Source> opener;

  Format(String label, String accepted, Function<Setup, Source> opener) {
    this.label = label;
    this.accepted = accepted;
    this.opener = opener;
  }

  private static Source cap(Setup setup) {
    return new CapSource(setup.memory(), setup.policy());
  }

  private static Source feed(Setup setup) {
    return PlainSource.ofXml(new SyndicationSource(setup.memory(), setup.policy().care()));
  }

  private static Embargo embargo(Setup setup) {
    return new Embargo(setup.clock());
  }

  /** The word for it on the command line, and for its memory. */
  public String label() {
    return label;
  }

  /** Whether it reads by a mapping. */
  public boolean isMapped() {
    return this == CSV || this == JSON || this == XML;
  }

  /** The media types that a server is asked for, as the header {@code Accept} has them. */
  public String accepted() {
    return accepted;
  }

  /**
   * A source of this format.
   *
   * @throws io.foreknown.domain.InvalidValueException if it needs what the setup does not have
   */
  public Source open(Setup setup) {
    return opener.apply(setup);
  }
}
