package io.foreknown.stories.fold;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Evidence;
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

  /** The same where one of a row of like events is reported. */
  private static final int ROW = 8;

  private static final Pattern JOINING =
      Pattern.compile(
          "\\b(?:meanwhile|simultaneously|at (?:about |around |almost )?the same time|while this"
              + " was happening|in"
              + " addition|additionally|moreover|furthermore|likewise|also|elsewhere|another|one of"
              + " the|one was|the other|(?:the|a) (?:first|second|third|fourth|other|next) (?:\\w+"
              + " )?(?:bomb|attack|explosion|blast|device|charge|car|incident|group|grenade))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANOTHER =
      Pattern.compile(
          "\\b(?:another|a (?:second|third|fourth))(?: [\\w-]+){0,2}? $", Pattern.CASE_INSENSITIVE);

  private SameDay() {}

  /** "Another explosion took place in the port": none of those that were reported before. */
  static boolean isAnother(Mention mention) {
    Field hazard = mention.draft().fields().get(Path.HAZARD);
    if (hazard == null || !isIncident(mention) || mention.certainty() != Mention.Certainty.STRONG) {
      return false;
    }
    Evidence evidence = mention.draft().evidence().get(0);
    int before = hazard.range().from() - evidence.range().from();
    return before > 0 && ANOTHER.matcher(evidence.exact().substring(0, before)).find();
  }

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
    int reach = isAnother(first) ? ROW : NEAR;
    Field day = null;
    for (Mention each : mentions) {
      if (each.sentence() < first.sentence()
          && first.sentence() - each.sentence() <= reach
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
