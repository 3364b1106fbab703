package io.foreknown.domain.words;

import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.match.Match;
import io.foreknown.domain.match.Window;
import io.foreknown.domain.time.Seconds;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long before an incident a warning was given, in words. */
public final class LeadTimeWords {
  private LeadTimeWords() {}

  /** Whether the warning may have been given before or after the incident began. */
  public static boolean isOrderUnknown(Seconds lead) {
    return lead.min() < 0 && lead.max() > 0;
  }

  /** Such as "30 minutes before", or what is known where the order is not. */
  public static String of(Seconds lead) {
    if (isOrderUnknown(lead)) {
      return "order unknown: %s before or %s after".formatted(upTo(lead.max()), upTo(-lead.min()));
    }
    if (lead.max() > 0) {
      return DurationWords.of(lead) + " before";
    }
    return lead.min() < 0
        ? DurationWords.of(new Seconds(-lead.max(), -lead.min())) + " after"
        : "at the same moment";
  }

  /** The same; of two in one day or month "order unknown: both in December 2017". */
  public static String of(Seconds lead, Span issued, Span began) {
    return isOrderUnknown(lead) && issued.equals(began)
        ? "order unknown: both " + MomentWords.within(issued)
        : of(lead);
  }

  private static String upTo(long seconds) {
    return DurationWords.of(new Seconds(0, seconds));
  }

  /** Such as "the warning had expired 13 days earlier". */
  public static String of(Window window) {
    return words("window." + window.relation(), window.bySeconds());
  }

  /** The same; where the warning had been lifted by then, that it had. */
  public static String ofWindow(Match match) {
    return match.isLifted()
        ? words("lifted." + match.force(), match.window().bySeconds())
        : of(match.window());
  }

  private static String words(String row, @Nullable Seconds by) {
    return WordTable.words(row, by == null ? "some time" : DurationWords.of(by));
  }

  /** Since when a warning is known that was not known before the incident. */
  public static String hindsight(Audience audience, Instant known) {
    return WordTable.words("hindsight." + audience, MomentWords.day(known));
  }
}
