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

  static @Nullable Statement read(Fields fields, Heading heading) {
    String about = fields.required("about", Value::id);
    String predicate = fields.required("predicate", Value::name);
    Position position = fields.required("position", PositionReader::read);
    Polarity polarity = fields.orElse("polarity", POLARITY, Polarity.AFFIRMS);
    boolean correction = fields.orElse("correction", Value::truth, false);
    Party speaker = fields.required("speaker", PartyReader::party);
    Span toldSaid = fields.optional("said", TimeReader::span);
    Span said = toldSaid == null ? heading.published() : toldSaid;
    Span toldAsOf = fields.optional("asOf", TimeReader::span);
    Span asOf = toldAsOf == null ? said : toldAsOf;
    Header header = heading.header();
    if (header == null
        || about == null
        || predicate == null
        || position == null
        || speaker == null
        || said == null
        || asOf == null) {
      return null;
    }
    return fields.attempt(
        () ->
            new Statement(
                header, about, predicate, position, polarity, correction, speaker, said, asOf));
  }
}
