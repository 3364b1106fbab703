package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.CountHit;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many a sentence says were killed or hurt. */
final class Tolls {
  /** Tokens between "140 people" and "were killed". */
  private static final int BEFORE = 7;

  /** The same where an aside stands between commas. */
  private static final int ASIDE = 12;

  /** Tokens between "death toll" and its number, as in "toll has since risen to". */
  private static final int BEHIND = 6;

  /** The number stands behind these. */
  private static final Set<String> FORWARD =
      Set.of(
          "death toll",
          "toll",
          "claimed the lives",
          "lives",
          "killing",
          "wounding",
          "injuring",
          "kills",
          "killed",
          "wounded",
          "injured",
          "hurt");

  /** Before "to" or "at" and what a number that grew has come to. */
  private static final Set<String> RISING =
      Set.of(
          "rose",
          "risen",
          "rises",
          "rising",
          "climbed",
          "climbs",
          "increased",
          "grew",
          "grown",
          "stands",
          "stood",
          "jumped",
          "reached");

  private final Marked marked;

  Tolls(Marked marked) {
    this.marked = marked;
  }

  /** Whether it says how many died, or were hurt. */
  boolean areGiven() {
    return toll(CueKind.KILLED) != null || toll(CueKind.INJURED) != null;
  }

  /** Null when the sentence gives no number. */
  @Nullable Field toll(CueKind kind) {
    CountHit risen = risen(kind);
    if (risen != null) {
      return Field.said(new Value.OfCount(risen.count()), risen.range());
    }
    return marked.of(kind).stream()
        .flatMap(cue -> Stream.ofNullable(number(cue)))
        .findFirst()
        .map(hit -> Field.said(new Value.OfCount(hit.count()), hit.range()))
        .orElse(null);
  }

  /** "The number of people killed when a bus plunged into a ravine rose to 19". */
  private @Nullable CountHit risen(CueKind kind) {
    CueKind other = kind == CueKind.KILLED ? CueKind.INJURED : CueKind.KILLED;
    for (int at = 0; at + 2 < marked.sentence().size(); at++) {
      if (RISING.contains(marked.sentence().word(at))
          && Set.of("to", "at").contains(marked.sentence().word(at + 1))
          && marked.has(kind, 0, at)
          && !marked.has(other, 0, at)) {
        return nearest(at + 1, Math.min(marked.sentence().size(), at + BEHIND), true);
      }
    }
    return null;
  }

  private @Nullable CountHit number(CueHit cue) {
    CountHit behind =
        nearest(cue.to(), Math.min(marked.sentence().size(), cue.to() + BEHIND), true);
    if (behind != null && behind.from() == cue.to()) {
      return isOfAttackers(behind.to(), behind.to() + 2) ? null : behind;
    }
    if (marked.sentence().word(cue.to() - 1).equals("of")) {
      return null; // "The 1984 murder of": who was killed stands behind.
    }
    CountHit before = nearest(Math.max(0, cue.from() - before(cue)), cue.from(), false);
    if (before != null && !isParted(before.to(), cue.from(), cue.kind())) {
      return isOfAttackers(before.to(), cue.from()) ? null : before;
    }
    String words = cue.range().of(marked.sentence().story()).toLowerCase(java.util.Locale.ROOT);
    return behind != null
            && FORWARD.contains(words)
            && !isParted(cue.to(), behind.from(), cue.kind())
        ? behind
        : null;
  }

  /** "Six people, most of them teenagers, were": what stands between commas is passed over. */
  private int before(CueHit cue) {
    int commas = 0;
    for (int at = Math.max(0, cue.from() - ASIDE); at < cue.from(); at++) {
      commas += marked.sentence().word(at).equals(",") ? 1 : 0;
    }
    return commas == 2 ? ASIDE : BEFORE;
  }

  private @Nullable CountHit nearest(int from, int to, boolean first) {
    Stream<CountHit> within =
        marked.counts().stream()
            .filter(count -> count.from() >= from && count.to() <= to + 3 && count.from() < to);
    Comparator<CountHit> order = Comparator.comparingInt(CountHit::from);
    return first
        ? within.min(order).orElse(null)
        : within.filter(count -> count.to() <= to).max(order).orElse(null);
  }

  /** The number belongs to another word in between. */
  private boolean isParted(int from, int to, CueKind kind) {
    CueKind other = kind == CueKind.KILLED ? CueKind.INJURED : CueKind.KILLED;
    for (int at = from; at < to; at++) {
      String word = marked.sentence().word(at);
      if (word.equals(";") || word.equals("after") || word.equals("when")) {
        return true;
      }
    }
    return from < to && marked.has(other, from, to);
  }

  private boolean isOfAttackers(int from, int to) {
    return from < to && marked.has(CueKind.ATTACKER, from, to);
  }
}
