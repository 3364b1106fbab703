package io.foreknown.stories.frame;

import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.time.TimeHit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plots of which a sentence says that they failed. */
final class FoiledPlots {
  private final Marked marked;
  private final TimeOwners owners;
  private final Factuality factuality;

  FoiledPlots(Marked marked, TimeOwners owners, Factuality factuality) {
    this.marked = marked;
    this.owners = owners;
    this.factuality = factuality;
  }

  /** Whether it says so of some plot, and not only that it was meant, or hoped for. */
  boolean areTold() {
    return marked.has(CueKind.FOILED)
        && marked.of(CueKind.FOILED).stream().noneMatch(this::isOnlyMeant);
  }

  private boolean isOnlyMeant(CueHit foiled) {
    return factuality.isOpen(foiled) && !isThanked();
  }

  /** "Thanked them for information that helped thwart attacks": what was helped has happened. */
  private boolean isThanked() {
    for (int at = 0; at < marked.sentence().size(); at++) {
      if (Set.of("thanked", "helped", "credited").contains(marked.sentence().word(at))) {
        return marked.of(CueKind.MAYBE).stream()
            .noneMatch(
                cue ->
                    Set.of("might", "may", "could", "would")
                        .contains(marked.sentence().word(cue.from())));
      }
    }
    return false;
  }

  /** "In 2017 and 2019" are two plots. */
  List<Mention> split(@Nullable Mention mention, List<CueHit> cues) {
    if (mention == null) {
      return List.of();
    }
    List<TimeHit> years =
        owners.times(cues).stream()
            .filter(time -> time.kind() == TimeHit.Kind.DATE && !time.isDay())
            .toList();
    if (years.size() != 2) {
      return List.of(mention);
    }
    return years.stream()
        .map(year -> mention.with(mention.draft().with(Path.BEGAN, Times.field(year))))
        .toList();
  }
}
