package io.foreknown.producers.format;

import io.foreknown.producers.Memory;
import io.foreknown.producers.Source;
import io.foreknown.producers.cap.CapSource;
import io.foreknown.producers.ndjson.NdjsonSource;
import java.util.function.Function;

/** The catalogue of sources, one line each. */
public enum Format {
  NDJSON("ndjson", memory -> new NdjsonSource()),
  CAP("cap", CapSource::new);

  private final String label;
  private final Function<Memory, Source> opener;

  Format(String label, Function<Memory, Source> opener) {
    this.label = label;
    this.opener = opener;
  }

  /** The word for it on the command line, and for its memory. */
  public String label() {
    return label;
  }

  /** A source of this format, with its default settings. */
  public Source open(Memory memory) {
    return opener.apply(memory);
  }
}
