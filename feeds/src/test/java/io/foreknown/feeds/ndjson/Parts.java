package io.foreknown.feeds.ndjson;

import io.foreknown.domain.claim.CapLevels;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random parts of claims. */
final class Parts {
  private static final long YEAR_1 = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
  private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
  private static final double ABSENT = 0.3;

  private Parts() {}

  static Arbitrary<Instant> publications() {
    return Arbitraries.longs().between(0, YEAR_9999).map(Instant::ofEpochMilli);
  }

  static Arbitrary<Span> spans() {
    Arbitrary<Instant> moments =
        Arbitraries.longs().between(YEAR_1, YEAR_9999).map(Instant::ofEpochMilli);
    return Combinators.combine(moments, moments)
        .as((a, b) -> a.isBefore(b) ? new Span(a, b) : new Span(b, a));
  }

  static Arbitrary<Count> counts() {
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, Long.MAX_VALUE);
    return Arbitraries.oneOf(
        numbers.map(Count::exactly),
        numbers.map(number -> new Count(number, null)),
        numbers.map(number -> new Count(null, number)),
        Combinators.combine(numbers, numbers)
            .as((a, b) -> new Count(Math.min(a, b), Math.max(a, b))));
  }

  static Arbitrary<Party> parties() {
    return Combinators.combine(
            Texts.ids(), Texts.names().injectNull(ABSENT), Texts.ids().list().ofMaxSize(3))
        .as((id, name, lineage) -> new Party(id, name == null ? id : name, lineage));
  }

  static Arbitrary<Perpetrators> perpetrators() {
    return Combinators.combine(
            parties().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
        .as(Perpetrators::new);
  }

  static Arbitrary<Story> stories() {
    Arbitrary<String> texts = Texts.names().injectNull(ABSENT);
    return Combinators.combine(texts, texts, texts, texts).as(Story::new);
  }

  static Arbitrary<CapLevels> urgencies() {
    Arbitrary<String> words = Texts.names().injectNull(ABSENT);
    return Combinators.combine(words, words, words).as(CapLevels::new);
  }

  static Arbitrary<Position> positions() {
    return Arbitraries.oneOf(
        counts().map(Position.OfCount::new),
        perpetrators().map(Position.OfParties::new),
        Arbitraries.of(true, false).map(Position.OfTruth::new),
        Combinators.combine(Texts.names(), Texts.names()).as(Position.OfScale::new),
        spans().map(Position.OfTime::new),
        Places.places().list().ofMinSize(1).ofMaxSize(2).map(Position.OfPlaces::new));
  }
}
