package io.foreknown.domain.event;

import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A moment that several claims tell: what most agree on, and all that was told.
 *
 * @param span the stretch on which most claims agree; the hull of equal bests
 * @param envelope the hull of all
 */
public record Told(Span span, Span envelope) {
  /**
   * Folds spans, of which there is at least one, whatever their order. Nine outlets say 22 March
   * and one says 22 March of last year: the span is the day on which nine agree, the envelope a
   * year. Costs {@code n log n} in the number of spans.
   */
  public static Told of(Collection<Span> spans) {
    Span envelope = spans.stream().reduce(Span::hull).orElseThrow();
    List<Instant> starts = spans.stream().map(Span::from).sorted().toList();
    List<Instant> ends = spans.stream().map(Span::to).sorted().toList();
    int most = 0;
    Span agreed = envelope;
    int over = 0; // How many spans have ended before the start that is looked at.
    for (int begun = 1; begun <= starts.size(); begun++) {
      Instant start = starts.get(begun - 1);
      while (ends.get(over).isBefore(start)) {
        over++;
      }
      // Where most agree nothing begins before the next end, so the stretch reaches to that end.
      Span stretch = new Span(start, ends.get(over));
      if (begun - over >= most) {
        agreed = begun - over > most ? stretch : agreed.hull(stretch);
        most = begun - over;
      }
    }
    return new Told(agreed, envelope);
  }
}
