package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import java.util.Set;

/** Whether a word says that something was so, or only that it may be, was feared or planned. */
final class Factuality {
  /** Tokens that "may" or "planned" reach forward over. */
  private static final int REACH = 7;

  /** What is done about something that has happened: "will investigate the attack". */
  private static final Set<String> LOOKING_BACK =
      Set.of("investigate", "investigating", "clarify", "clarifying", "solve", "condemn", "punish");

  private final Marked marked;

  Factuality(Marked marked) {
    this.marked = marked;
  }

  /** Whether the word is turned round, or stands under a "may", "if" or "plan" in its clause. */
  boolean isOpen(CueHit hit) {
    int start = Math.max(marked.clauses().start(hit.from()), hit.from() - REACH);
    boolean before =
        marked.cues().stream()
            .filter(cue -> cue.is(CueKind.MAYBE) || cue.is(CueKind.NOT))
            .anyMatch(
                cue ->
                    cue.from() >= start
                        && cue.to() <= hit.from()
                        && !isSettled(cue, hit)
                        && !isMonth(cue));
    return before || isThreat(hit);
  }

  /** "Was foiled when it might ...": a finite event in between ends the reach. */
  private boolean isSettled(CueHit maybe, CueHit hit) {
    for (int at = maybe.to(); at < hit.from(); at++) {
      if (LOOKING_BACK.contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return marked.of(CueKind.HAPPENED).stream()
        .anyMatch(cue -> cue.from() >= maybe.to() && cue.to() < hit.from());
  }

  /** "May" is a month unless it begins the sentence. */
  private boolean isMonth(CueHit cue) {
    return cue.from() > 0 && marked.sentence().at(cue.from()).text().equals("May");
  }

  /** "Attack plans", "bomb threat", "storm warning". */
  boolean isThreat(CueHit hit) {
    return Set.of(
            "threat",
            "threats",
            "plan",
            "plans",
            "plot",
            "plots",
            "warning",
            "warnings",
            "alert",
            "alerts",
            "risk",
            "risks",
            "watch",
            "drill",
            "exercise",
            "scare",
            "advisory",
            "fears",
            "disposal",
            "squad",
            "defences",
            "defenses",
            "season",
            "barriers",
            "insurance",
            "services",
            "service",
            "brigade",
            "crews",
            "engines",
            "marshal",
            "department",
            "chief",
            "chiefs",
            "officials",
            "officer",
            "officers",
            "fighters",
            "alarm",
            "alarms",
            "truck",
            "trucks",
            "engine",
            "door",
            "escape",
            "safety",
            "victims",
            "survivors",
            "relief",
            "defence",
            "protection")
        .contains(marked.sentence().word(hit.to()));
  }

  /** Whether a noun stands in what somebody warned of. */
  boolean isFeared(CueHit noun) {
    return marked.of(CueKind.WARN).stream()
        .anyMatch(
            warn ->
                warn.to() <= noun.from() + 1
                    && warn.from() <= noun.from()
                    && marked.of(CueKind.HAPPENED).stream()
                        .noneMatch(
                            happened ->
                                happened.from() > warn.from() && happened.to() <= noun.from()));
  }

  /** Whether the word is turned round close before it. */
  boolean isNegated(CueHit hit) {
    int start = Math.max(marked.clauses().start(hit.from()), hit.from() - 4);
    for (int at = hit.from() - 1; at >= start; at--) {
      if (marked.sentence().word(at).equals("as")) {
        start = at;
      }
    }
    int from = start;
    return marked.of(CueKind.NOT).stream()
        .anyMatch(cue -> cue.from() >= from && cue.to() <= hit.from());
  }
}
