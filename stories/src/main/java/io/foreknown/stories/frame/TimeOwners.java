package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which word of a sentence each of its times belongs to. A time belongs to the noun right behind it
 * ("the March 22 attack"); at the head of a clause, to its first verb; else to the nearest word in
 * its own clause. "Warnings days ahead of the bomb that exploded on 13 March" dates the bomb.
 */
final class TimeOwners {
  private static final Set<CueKind> VERBS =
      Set.of(
          CueKind.HAPPENED,
          CueKind.IMPACT,
          CueKind.WARN,
          CueKind.SAY,
          CueKind.FOILED,
          CueKind.POSITION,
          CueKind.DISPROVED);

  private static final Set<CueKind> NOUNS =
      Set.of(CueKind.EVENT, CueKind.WARNING, CueKind.KILLED, CueKind.INJURED);

  /** What is done about an event later, and dates none. */
  private static final Set<String> OTHER_VERBS =
      Set.of(
          "discovered",
          "detected",
          "noticed",
          "identified",
          "spotted",
          "recovered",
          "arrested",
          "detained",
          "charged",
          "sentenced",
          "searched",
          "searching",
          "buried",
          "reopened",
          "resumed",
          "met",
          "visited",
          "arrived",
          "appeared");

  /** Before what describes a noun. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "their", "two", "three");

  /** The same, on either side of a time, unless they are part of a cue. */
  private static final Set<String> RESPONSES =
      Set.of(
          "released",
          "freed",
          "rescued",
          "continued",
          "issued",
          "published",
          "signed",
          "ordered",
          "decreed",
          "imposed",
          "lifted",
          "removed",
          "dismissed",
          "resigned",
          "referred",
          "presented",
          "proposed",
          "urged",
          "reaffirmed",
          "expressed",
          "demanded",
          "approved",
          "agreed",
          "refused",
          "requested",
          "asked",
          "returned",
          "suspended",
          "postponed",
          "delivered",
          "received",
          "opened",
          "inaugurated",
          "installed",
          "nominated",
          "dated",
          "regretted",
          "voiced",
          "participated",
          "ended",
          "evacuated",
          "travelled",
          "traveled",
          "ruled",
          "offered",
          "condemned",
          "denounced",
          "deplored",
          "repudiated",
          "protested",
          "promised",
          "pledged",
          "rejected",
          "congratulated");

  /** Tokens that a clause between weighs; no clause is as long. */
  private static final int CLAUSE = 25;

  /** Tokens that a noun stands farther off than a verb. */
  private static final int NOUN = 2;

  /** Tokens that a comma between weighs. */
  private static final int COMMA = 3;

  /** The same where the word stands behind: "on Thursday, police said" of what was before. */
  private static final int BEHIND = 12;

  /** Tokens that name who did something. */
  private static final int AGENT = 6;

  /** Tokens up to which a clause has only begun. */
  private static final int HEAD = 3;

  /** Tokens that name the other event behind "the day before". */
  private static final int REFERENCE = 9;

  private final Marked marked;
  private final Map<TimeHit, CueHit> owners = new HashMap<>();

  private TimeOwners(Marked marked) {
    this.marked = marked;
    for (TimeHit time : marked.times()) {
      CueHit owner = find(time);
      if (owner != null) {
        owners.put(time, owner);
      }
    }
  }

  static TimeOwners of(Marked marked) {
    return new TimeOwners(marked);
  }

  /** "This morning set fire to": a noun within the words of what happened is part of them. */
  private static boolean isOf(@Nullable CueHit owner, CueHit cue) {
    return owner != null
        && (owner.equals(cue)
            || (cue.is(CueKind.HAPPENED) && owner.is(CueKind.EVENT) && isWithin(owner, cue)));
  }

  private static boolean isWithin(CueHit one, CueHit other) {
    return one.from() >= other.from() && one.to() <= other.to();
  }

  /** The times that belong to one of these words. */
  List<TimeHit> times(List<CueHit> among) {
    CueHit main = among.get(0);
    return marked.times().stream()
        .filter(time -> among.stream().anyMatch(cue -> isOf(owners.get(time), cue)))
        .sorted(Comparator.comparingInt(time -> distance(time, main)))
        .toList();
  }

  /** Behind the words that name the other event of a time such as "the day before the warning". */
  static int referenceEnd(Marked marked, TimeHit time) {
    Sentence sentence = marked.sentence();
    if (time.kind() != TimeHit.Kind.RELATIVE && time.kind() != TimeHit.Kind.VAGUE) {
      return time.to();
    }
    int end = time.to();
    while (end < sentence.size() && end < time.to() + REFERENCE && !isStop(sentence.word(end))) {
      end++;
    }
    return end;
  }

  private static boolean isStop(String word) {
    return word.equals(",") || word.equals(";") || word.equals("according");
  }

  private @Nullable CueHit find(TimeHit time) {
    if (time.kind() != TimeHit.Kind.RELATIVE && time.kind() != TimeHit.Kind.VAGUE) {
      CueHit noun = behind(time);
      if (noun != null) {
        return noun;
      }
    }
    CueHit around = around(time);
    if (around != null) {
      return around;
    }
    int reference = referenceEnd(marked, time);
    List<CueHit> candidates = new ArrayList<>(marked.cues());
    candidates.removeIf(cue -> !VERBS.contains(cue.kind()) && !NOUNS.contains(cue.kind()));
    candidates.removeIf(
        cue -> cue.is(CueKind.SAY) && marked.sentence().word(cue.from() - 2).equals("what"));
    candidates.removeIf(
        cue -> reference > time.to() && cue.from() >= time.from() && cue.from() < reference);
    candidates.removeIf(cue -> cue.from() < time.to() && cue.to() > time.from());
    if (isOfOtherVerb(time)) {
      return null;
    }
    candidates.removeIf(cue -> isBehindAfter(time, cue));
    candidates.removeIf(this::isAdjective);
    if (isHead(time)) {
      boolean isFirst = marked.clauses().start(time.from()) == 0;
      CueHit main = main(candidates, reference);
      if (main != null && (isFirst || marked.clauses().between(main.from(), time.from()) == 0)) {
        return main;
      }
    }
    return candidates.stream()
        .min(Comparator.comparingInt(cue -> distance(time, cue)))
        .orElse(null);
  }

  /** "Erupted early on Wednesday, hurling ash": the words of what happened stand around it. */
  private @Nullable CueHit around(TimeHit time) {
    return marked.cues().stream()
        .filter(cue -> cue.is(CueKind.HAPPENED) || cue.is(CueKind.WARN))
        .filter(cue -> cue.from() < time.from() && cue.to() > time.to())
        .findFirst()
        .orElse(null);
  }

  /** "Searched on Tuesday after a ferry sank": the ferry sank before. */
  private boolean isBehindAfter(TimeHit time, CueHit cue) {
    for (int at = time.to(); at < cue.from(); at++) {
      if (Set.of("after", "following").contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Alleged members of the group", "the kidnapped man, today": nothing is said or done then. */
  private boolean isAdjective(CueHit cue) {
    String word = marked.sentence().word(cue.from());
    boolean described =
        word.endsWith("ed") && DETERMINERS.contains(marked.sentence().word(cue.from() - 1));
    return cue.to() - cue.from() == 1 && (word.equals("alleged") || described);
  }

  /** "An intrusion that it discovered on 12 February": a verb that is no cue has the time. */
  private boolean isOfOtherVerb(TimeHit time) {
    int at = time.from() - 1;
    while (Set.of("on", "in", "late", "early", "only", "at").contains(marked.sentence().word(at))) {
      at--;
    }
    return OTHER_VERBS.contains(marked.sentence().word(at))
        || isOfResponse(at)
        || isBehindBy(at)
        || isOfResponse(time.to());
  }

  /** "The curfew imposed by Mayor Gomez six days ago": whose deed it was stands between. */
  private boolean isBehindBy(int last) {
    for (int at = last; at > Math.max(0, last - AGENT); at--) {
      String word = marked.sentence().word(at);
      if (word.equals("by")) {
        return isOfResponse(at - 1);
      }
      if (!marked.sentence().at(at).isWord()) {
        return false;
      }
    }
    return false;
  }

  private boolean isOfResponse(int at) {
    return RESPONSES.contains(marked.sentence().word(at))
        && marked.cues().stream().noneMatch(cue -> cue.from() <= at && cue.to() > at);
  }

  /** "The March 22 attack", "Friday's deadly attack". */
  private @Nullable CueHit behind(TimeHit time) {
    return marked.cues().stream()
        .filter(cue -> cue.is(CueKind.EVENT) || cue.is(CueKind.WARNING))
        .filter(cue -> cue.from() >= time.to() && cue.from() <= time.to() + 2)
        .filter(cue -> noMark(time.to(), cue.from()))
        .findFirst()
        .orElse(null);
  }

  private boolean noMark(int from, int to) {
    for (int at = from; at < to; at++) {
      String word = marked.sentence().word(at);
      if ((!Character.isLetter(word.charAt(0)) && !word.equals("’s") && !word.equals("'s"))
          || Set.of("a", "an", "the", "in", "of", "as", "after", "by", "that").contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Only small words stand before it. */
  private boolean isHead(TimeHit time) {
    int start = marked.clauses().start(time.from());
    if (time.from() - start > HEAD) {
      return false;
    }
    for (int at = start; at < time.from(); at++) {
      if (!Set.of(
              "that", "on", "in", "at", "early", "late", "the", "and", "but", "just", "\"", "“",
              "earlier", "then")
          .contains(marked.sentence().word(at))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable CueHit main(List<CueHit> candidates, int behind) {
    return candidates.stream()
        .filter(cue -> VERBS.contains(cue.kind()) && cue.from() >= behind)
        .findFirst()
        .orElse(null);
  }

  /** What a comma parts belongs together less. */
  private int commas(int from, int to, int each) {
    int commas = 0;
    for (int at = from; at < to; at++) {
      commas += marked.sentence().word(at).equals(",") ? each : 0;
    }
    return commas;
  }

  /** "Raised its alert last night and told": what follows is another thing. */
  private boolean isJoined(int at) {
    int next = marked.sentence().word(at).equals(",") ? at + 1 : at;
    return Set.of("and", "but", "or").contains(marked.sentence().word(next));
  }

  private int distance(TimeHit time, CueHit cue) {
    int tokens =
        cue.from() >= time.to() ? cue.from() - time.to() + 2 : Math.max(0, time.from() - cue.to());
    int at = Math.min(cue.to() - 1, marked.sentence().size() - 1);
    int near = cue.from() >= time.to() ? cue.from() : at;
    return tokens
        + commas(
            Math.min(near, time.from()),
            Math.max(near, time.from()),
            cue.from() >= time.to() ? BEHIND : COMMA)
        + (cue.from() >= time.to() && isJoined(time.to()) ? BEHIND : 0)
        + CLAUSE * marked.clauses().between(near, time.from())
        + (NOUNS.contains(cue.kind()) ? NOUN : 0);
  }
}
