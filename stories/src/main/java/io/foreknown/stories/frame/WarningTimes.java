package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** When a warning was given, and how long it holds. */
final class WarningTimes {
  /** Tokens behind a verb within which "in a letter" belongs to it. */
  private static final int NEAR = 8;

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Sentence sentence;

  WarningTimes(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.sentence = marked.sentence();
  }

  /** The mention of a warning, with the times that belong to its words. */
  Mention timed(Draft draft, CueHit warn, Certainty certainty) {
    List<CueHit> words = new ArrayList<>(List.of(warn));
    marked.of(CueKind.WARNING).stream()
        .filter(
            cue ->
                cue.range().overlaps(warn.range())
                    || (cue.from() <= warn.to() + NEAR && cue.from() >= warn.from()))
        .forEach(words::add);
    marked.of(CueKind.SAY).stream()
        .filter(cue -> Math.abs(cue.from() - warn.from()) <= 2)
        .forEach(words::add);
    Draft dated = draft;
    TimeHit pending = null;
    boolean renewed = WarningWords.isRenewing(sentence.word(warn.from()));
    for (TimeHit time : owners.times(words)) {
      if (time.span() != null
          && !renewed
          && !time.until()
          && !isAhead(time.span())
          && !dated.fields().containsKey(Path.ISSUED)) {
        dated = dated.with(Path.ISSUED, Times.field(time));
      } else if (time.kind() == TimeHit.Kind.RELATIVE && pending == null) {
        pending = time;
      }
    }
    TimeHit length = null;
    for (TimeHit time : marked.times()) {
      if (time.kind() == TimeHit.Kind.LENGTH && length == null) {
        length = time;
      } else if (time.span() != null
          && (time.until() || isAhead(time.span()))
          && time.from() > warn.from()) {
        dated = validity(dated, time);
      }
    }
    Value.OfSpan issued = dated.value(Path.ISSUED, Value.OfSpan.class);
    boolean old = issued != null && context.isOld(issued.span());
    Certainty how = old ? Certainty.RECALLED : certainty;
    boolean known = pending == null || dated.fields().containsKey(Path.ISSUED);
    return new Mention(
        dated,
        sentence.index(),
        known ? null : pending,
        known || pending == null ? Reference.NONE : Times.reference(marked, pending),
        length,
        how);
  }

  private boolean isAhead(Span span) {
    return context.published() != null && span.from().isAfter(context.published());
  }

  /** From the day when it was given, or of which it speaks, to the end that it names. */
  private Draft validity(Draft draft, TimeHit time) {
    Value.OfSpan old = draft.value(Path.VALIDITY, Value.OfSpan.class);
    Value.OfSpan issued = draft.value(Path.ISSUED, Value.OfSpan.class);
    Span span = Objects.requireNonNull(time.span());
    Span whole =
        old != null
            ? old.span().hull(span)
            : time.until() && issued != null && issued.span().from().isBefore(span.to())
                ? issued.span().hull(span)
                : span;
    if (time.until() && old == null && issued == null) {
      return draft;
    }
    Field field = Times.field(time);
    return draft.with(
        Path.VALIDITY,
        new Field(new Value.OfSpan(whole), field.range(), field.how(), field.note()));
  }
}
