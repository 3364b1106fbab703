package io.foreknown.streams.gather;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.Reported;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of the group of an event: its own claims by their ids, and as guests those of events
 * that are merged into this one, each by the claim's id and its home.
 *
 * <p>While a claim moves between two events that are the same, it may be here twice, as what its
 * two homes say comes in no order: the higher revision is shown, of equal ones that of the first
 * member.
 */
final class Members {
  /** No id holds a control character. */
  private static final char SEPARATOR = '\n';

  private static final Comparator<Reported<Claim>> LATER =
      Comparator.comparing(reported -> reported.claim().header().revision());

  private Members() {}

  /** The member that a claim of another event is. */
  static String guest(String claim, String home) {
    return claim + SEPARATOR + home;
  }

  static boolean isGuest(String member) {
    return member.indexOf(SEPARATOR) >= 0;
  }

  /** What is shown of a claim; null: nothing. */
  static @Nullable Reported<Claim> shown(SortedMap<String, Reported<Claim>> members, String claim) {
    return members.subMap(claim, claim + (char) (SEPARATOR + 1)).entrySet().stream()
        .filter(of -> of.getKey().equals(claim) || of.getKey().charAt(claim.length()) == SEPARATOR)
        .map(Map.Entry::getValue)
        .max(LATER)
        .orElse(null);
  }

  /** All that is shown, by the ids of claims; the same map where there are no guests. */
  static SortedMap<String, Reported<Claim>> shown(SortedMap<String, Reported<Claim>> members) {
    if (members.keySet().stream().noneMatch(Members::isGuest)) {
      return members;
    }
    SortedMap<String, Reported<Claim>> shown = new TreeMap<>();
    members.forEach(
        (member, reported) ->
            shown.merge(
                reported.claim().header().id(),
                reported,
                (one, other) -> LATER.compare(one, other) >= 0 ? one : other));
    return shown;
  }
}
