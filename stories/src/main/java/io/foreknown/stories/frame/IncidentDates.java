package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.time.TimeHit;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** When it happened, by the times that belong to its words. */
final class IncidentDates {
  private static final String SECURITY = "security";

  /** Between "since" and a day. */
  private static final Set<String> BEFORE_DAY =
      Set.of("the", "late", "early", "last", "night", "of");

  /** Verbs for what goes on long after it began. */
  private static final Set<String> LASTING =
      Set.of(
          "left",
          "leaves",
          "leaving",
          "stranded",
          "stranding",
          "grounded",
          "disrupted",
          "disrupting",
          "disrupts",
          "shut",
          "closed");

  /** Longer than any stretch that names when something happened, such as a month. */
  private static final Duration LONG = Duration.ofDays(40);

  private final Context context;
  private final Marked marked;

  IncidentDates(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
  }

  /** The mention of an incident, with the first of these times that is its own. */
  Mention timed(Draft draft, List<TimeHit> times, Certainty certainty) {
    TimeHit pending = null;
    Reference reference = Reference.NONE;
    Draft dated = draft;
    for (TimeHit time : times) {
      if (time.span() != null
          && !dated.fields().containsKey(Path.BEGAN)
          && !time.until()
          && !isSince(dated, time)
          && !isCount(time, times)
          && !isOfEffect(time)) {
        dated = dated.with(Path.BEGAN, Times.field(time));
      } else if (time.kind() == TimeHit.Kind.RELATIVE && pending == null) {
        pending = time;
        reference = Times.reference(marked, time);
      }
    }
    Value.OfSpan began = dated.value(Path.BEGAN, Value.OfSpan.class);
    boolean foiled = dated.word(Path.OUTCOME).equals(IncidentFrames.FOILED);
    boolean recalled =
        began != null && (context.isOld(began.span()) || isLong(began.span())) && !foiled;
    Certainty how = recalled ? Certainty.RECALLED : certainty;
    Mention mention = Mention.of(dated, marked.sentence().index(), how);
    return pending == null || began != null
        ? mention
        : new Mention(dated, marked.sentence().index(), pending, reference, null, how);
  }

  /** "This year they attacked three banks": what is known by its year sums up, or is colour. */
  private static boolean isLong(Span span) {
    return Duration.between(span.from(), span.to()).compareTo(LONG) > 0;
  }

  /** "Today, the sixth attack this year": it happened on the day, and counts within the year. */
  private boolean isCount(TimeHit time, List<TimeHit> times) {
    return !time.isDay()
        && marked.sentence().word(time.from()).equals("this")
        && times.stream()
            .anyMatch(
                other ->
                    other.isDay()
                        && other.span() != null
                        && time.span() != null
                        && time.span().contains(other.span()));
  }

  /** "Left passengers stranded over the weekend": so long lasted what it did to them. */
  private boolean isOfEffect(TimeHit time) {
    return !time.isDay()
        && marked.of(CueKind.IMPACT).stream()
            .anyMatch(
                verb ->
                    verb.from() < time.from()
                        && LASTING.contains(marked.sentence().word(verb.from()))
                        && !marked.has(CueKind.KILLED, verb.from(), time.from())
                        && !marked.has(CueKind.INJURED, verb.from(), time.from())
                        && marked.clauses().between(verb.from(), time.from()) == 0);
  }

  /** "The second bomb since 7 May" was not laid on that day; a flood may last since then. */
  private boolean isSince(Draft draft, TimeHit time) {
    int at = time.from();
    while (at > 0 && BEFORE_DAY.contains(marked.sentence().word(at - 1))) {
      at--;
    }
    boolean since =
        marked.sentence().word(at).equals("since")
            || marked.sentence().word(at - 1).equals("since");
    return since && draft.word(Path.HAZARD).startsWith(SECURITY);
  }
}
