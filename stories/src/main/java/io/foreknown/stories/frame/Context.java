package io.foreknown.stories.frame;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.mention.ActorFinder;
import io.foreknown.stories.mention.PartyNamer;
import io.foreknown.stories.text.StoryText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What all frames of a story share.
 *
 * @param published null when it is not known
 */
record Context(
    StoryText text,
    List<Marked> sentences,
    ActorFinder actors,
    PartyNamer namer,
    Speakers speakers,
    @Nullable Instant published) {
  /** Words of sport, each counted once, from which on a story is one of sport. */
  private static final int SPORT = 5;

  private static final int BACK = 4;

  /** What makes an explosion more than an accident. */
  private static final Pattern BOMBS =
      Pattern.compile(
          "\\b(?:bomb|deton|grenade|dynamit|explosives|attack|assault|sabot|booby|blew (?:him|her|them)sel)",
          Pattern.CASE_INSENSITIVE);

  /** What is older than this is told as colour, unless a story says who recalls it. */
  private static final Duration OLD = Duration.ofDays(300);

  /** Whether attacks in this story are ones of terrorism. */
  boolean isOfTerror() {
    return sentences.stream().anyMatch(marked -> marked.has(CueKind.TERROR));
  }

  /** How its attacks and explosions are understood. */
  Tone tone() {
    boolean bombs =
        sentences.stream()
            .filter(marked -> !marked.has(CueKind.DISPROVED))
            .anyMatch(marked -> BOMBS.matcher(marked.sentence().text()).find());
    return new Tone(isOfTerror(), bombs);
  }

  /**
   * The hazard of which the story last spoke, up to four sentences before, else the first that it
   * says to have happened; null for none.
   */
  @Nullable CueHit hazardBefore(Marked marked) {
    for (int i = marked.sentence().index() - 1;
        i >= Math.max(0, marked.sentence().index() - BACK);
        i--) {
      for (CueHit cue : sentences.get(i).cues()) {
        if (cue.is(CueKind.HAPPENED) || cue.is(CueKind.EVENT)) {
          return cue;
        }
      }
    }
    return sentences.stream()
        .flatMap(each -> each.of(CueKind.HAPPENED).stream())
        .findFirst()
        .orElse(null);
  }

  /** Whether the story speaks of fighters under this name: "MRTA guerrillas". */
  boolean isOfFighters(String name) {
    for (Marked marked : sentences) {
      for (int at = 0; at + 1 < marked.sentence().size(); at++) {
        if (marked.sentence().at(at).text().equals(name)
            && Culprits.FIGHTERS.contains(marked.sentence().word(at + 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the story is about a game. */
  boolean isOfSport() {
    Set<String> words = new HashSet<>();
    sentences.forEach(
        marked ->
            marked
                .of(CueKind.SPORT)
                .forEach(
                    cue ->
                        words.add(cue.range().of(text.text()).toLowerCase(java.util.Locale.ROOT))));
    return words.size() >= SPORT;
  }

  /** Whether a time lies so far back that it is only recalled. */
  boolean isOld(@Nullable Span span) {
    return span != null && published != null && span.to().isBefore(published.minus(OLD));
  }
}
