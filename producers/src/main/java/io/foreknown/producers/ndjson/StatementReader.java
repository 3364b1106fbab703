package io.foreknown.producers.ndjson;

import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Polarity;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.time.Span;
import org.jspecify.annotations.Nullable;

/** Reads a statement. */
final class StatementReader {
  private static final Words<Polarity> POLARITY = Words.of(Polarity.class);

  private StatementReader() {}

  static @Nullable Statement read(Fields fields, @Nullable Header header) {
    String about = fields.required("about", Value::id);
    String predicate = fields.required("predicate", Value::name);
    Position position = fields.required("position", PositionReader::read);
    Polarity polarity = fields.orElse("polarity", POLARITY, Polarity.AFFIRMS);
    boolean correction = fields.orElse("correction", Value::truth, false);
    Party speaker = fields.required("speaker", PartyReader::party);
    Span said = fields.optional("said", TimeReader::span);
    Span asOf = fields.optional("asOf", TimeReader::span);
    if (header == null
        || about == null
        || predicate == null
        || position == null
        || speaker == null) {
      return null;
    }
    Span spoken = said == null ? Span.ofPublication(header.publishedAt()) : said;
    return fields.attempt(
        () ->
            new Statement(
                header,
                about,
                predicate,
                position,
                polarity,
                correction,
                speaker,
                spoken,
                asOf == null ? spoken : asOf));
  }
}
