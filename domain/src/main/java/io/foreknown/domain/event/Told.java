package io.foreknown.domain.event;

import io.foreknown.domain.time.Span;
import java.util.Collection;
import java.util.Comparator;

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
   * year. Costs the square of the number of spans.
   */
  public static Told of(Collection<Span> spans) {
    Span envelope = spans.stream().reduce(Span::hull).orElseThrow();
    long most =
        spans.stream().mapToLong(span -> agreeingAtStartOf(span, spans)).max().orElseThrow();
    Span agreed =
        spans.stream()
            .filter(span -> agreeingAtStartOf(span, spans) == most)
            .map(span -> sharedFromStartOf(span, spans))
            .reduce(Span::hull)
            .orElseThrow();
    return new Told(agreed, envelope);
  }

  /** The best stretch begins where some span begins. */
  private static long agreeingAtStartOf(Span start, Collection<Span> spans) {
    return spans.stream().filter(span -> span.contains(Span.at(start.from()))).count();
  }

  private static Span sharedFromStartOf(Span start, Collection<Span> spans) {
    return spans.stream()
        .filter(span -> span.contains(Span.at(start.from())))
        .map(Span::to)
        .min(Comparator.naturalOrder())
        .map(end -> new Span(start.from(), end))
        .orElseThrow();
  }
}
