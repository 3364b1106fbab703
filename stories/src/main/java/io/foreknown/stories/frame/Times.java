package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.time.TimeHit;
import java.util.Objects;

/** Times as fields. */
final class Times {
  private Times() {}

  /** Of a time that has a span. */
  static Field field(TimeHit time) {
    Span span = Objects.requireNonNull(time.span());
    return time.kind() == TimeHit.Kind.DATE
        ? Field.said(new Value.OfSpan(span), time.range())
        : new Field(new Value.OfSpan(span), time.range(), How.PUBLICATION, null);
  }

  /** The event on which a time hangs. */
  static Reference reference(Marked marked, TimeHit time) {
    int end = TimeOwners.referenceEnd(marked, time);
    if (end == time.to()) {
      return Reference.NONE;
    }
    Span date =
        marked.times().stream()
            .filter(hit -> hit.isDay() && hit.from() >= time.to() && hit.to() <= end)
            .findFirst()
            .map(TimeHit::span)
            .orElse(null);
    return new Reference(
        marked.sentence().range(time.to(), end).of(marked.sentence().story()), date);
  }
}
