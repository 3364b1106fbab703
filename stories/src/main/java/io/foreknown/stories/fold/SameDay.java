package io.foreknown.stories.fold;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day of what a story adds to an event that it has just dated: "meanwhile, another bomb
 * exploded in the port" happened on the day of the first. Only words that join what follows to what
 * was told before carry a day on; without them it stays open.
 */
final class SameDay {
  /** Sentences between the two. */
  private static final int NEAR = 3;

  private static final Pattern JOINING =
      Pattern.compile(
          "\\b(?:meanwhile|simultaneously|at (?:about |around |almost )?the same time|while this"
              + " was happening|in"
              + " addition|additionally|moreover|furthermore|likewise|also|elsewhere|another|one of"
              + " the|one was|the other|(?:the|a) (?:first|second|third|fourth|other|next) (?:\\w+"
              + " )?(?:bomb|attack|explosion|blast|device|charge|car|incident|group|grenade))\\b",
          Pattern.CASE_INSENSITIVE);

  private SameDay() {}

  /**
   * The day that words carry on to an event; null when none do.
   *
   * @param first where the story first tells of it
   * @param mentions of the whole story, in its order
   */
  static @Nullable Field of(Mention first, List<Mention> mentions) {
    if (!isJoined(first)) {
      return null;
    }
    Field day = null;
    for (Mention each : mentions) {
      if (each.sentence() < first.sentence()
          && first.sentence() - each.sentence() <= NEAR
          && isIncident(each)
          && day(each) != null) {
        day = day(each);
      }
    }
    return day == null
        ? null
        : new Field(day.value(), day.range(), How.ANCHOR, "the day of what is told before it");
  }

  private static boolean isIncident(Mention mention) {
    return mention.draft().type() == ClaimType.INCIDENT
        && mention.certainty() != Mention.Certainty.RECALLED
        && mention.draft().word(Path.OUTCOME).equals("occurred");
  }

  private static @Nullable Field day(Mention mention) {
    Field field = mention.draft().fields().get(Path.BEGAN);
    return field != null && field.value() instanceof Value.OfSpan of && isDay(of.span())
        ? field
        : null;
  }

  private static boolean isDay(Span span) {
    return Duration.between(span.from(), span.to()).toDays() < 2;
  }

  private static boolean isJoined(Mention mention) {
    return isIncident(mention)
        && mention.pending() == null
        && JOINING.matcher(mention.draft().evidence().get(0).exact()).find();
  }
}
