package io.foreknown.domain.link;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.Event;
import io.foreknown.domain.event.Evidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Two events of one type that may be one, though nobody says so.
 *
 * @param id the same for the same two events in the same order
 * @param type of both events
 * @param older id of the event that was published first; of two at once the lesser id
 * @param younger id of the other
 * @param score from 0 to 1, in steps of a hundredth; more is more alike
 * @param reasons what they have in common, in plain words, the place first
 * @param olderPublished when the older one was first published
 * @param publishedAt when the latest of the claims that it rests on was published
 * @param evidence the claims of both
 * @param automatic whether the two are one by a row of the settings, unless the desk says otherwise
 */
public record Link(
    String id,
    ClaimType type,
    String older,
    String younger,
    double score,
    List<String> reasons,
    Instant olderPublished,
    Instant publishedAt,
    Evidence evidence,
    boolean automatic) {
  /** The best first: by score, then the older one first, then by id. */
  public static final Comparator<Link> BEST_FIRST =
      Comparator.comparingDouble(Link::score)
          .reversed()
          .thenComparing(Link::olderPublished)
          .thenComparing(Link::older);

  /** An event before those that were published after it; of several at once the least id. */
  public static final Comparator<Event> OLDER_FIRST =
      Comparator.comparing(Event::firstPublished).thenComparing(Event::id);

  /** Copies the list. */
  public Link {
    reasons = List.copyOf(reasons);
  }
}
