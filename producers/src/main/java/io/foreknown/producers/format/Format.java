package io.foreknown.producers.format;

import io.foreknown.producers.Source;
import io.foreknown.producers.ndjson.NdjsonSource;
import java.util.function.Supplier;

/** The catalogue of sources, one line each. */
public enum Format {
  NDJSON("ndjson", NdjsonSource::new);

  private final String label;
  private final Supplier<Source> opener;

  Format(String label, Supplier<Source> opener) {
    this.label = label;
    this.opener = opener;
  }

  /** The word for it on the command line. */
  public String label() {
    return label;
  }

  /** A source of this format, with its default settings. */
  public Source open() {
    return opener.get();
  }
}
