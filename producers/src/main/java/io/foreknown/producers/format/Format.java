package io.foreknown.producers.format;

import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.cap.CapSource;
import io.foreknown.producers.claimreview.ClaimReviewSource;
import io.foreknown.producers.csv.CsvSource;
import io.foreknown.producers.ndjson.NdjsonSource;
import io.foreknown.producers.newsml.NewsmlSource;
import io.foreknown.producers.ninjs.NinjsSource;
import io.foreknown.producers.story.Embargo;
import io.foreknown.producers.syndication.SyndicationSource;
import java.util.function.Function;

/** The catalogue of sources, one line each. */
public enum Format {
  NDJSON("ndjson", setup -> new NdjsonSource()),
  CAP("cap", setup -> new CapSource(setup.memory())),
  CSV("csv", setup -> new CsvSource(setup.mapping().get())),
  NINJS("ninjs", setup -> new NinjsSource(setup.memory(), new Embargo(setup.clock()))),
  NEWSML("newsml", setup -> new NewsmlSource(setup.memory(), new Embargo(setup.clock()))),
  CLAIMREVIEW("claimreview", setup -> new ClaimReviewSource(setup.memory())),
  RSS("rss", setup -> new SyndicationSource(setup.memory())),
  ATOM("atom", setup -> new SyndicationSource(setup.memory()));

  private final String label;
  private final Function<Setup, Source> opener;

  Format(String label, Function<Setup, Source> opener) {
    this.label = label;
    this.opener = opener;
  }

  /** The word for it on the command line, and for its memory. */
  public String label() {
    return label;
  }

  /** A source of this format, with its default settings. */
  public Source open(Memory memory) {
    return open(Setup.of(memory));
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
