package io.foreknown.domain.match;

import io.foreknown.domain.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What one meeting point now says of a pair.
 *
 * @param id of the match
 * @param warning event id
 * @param incident event id
 * @param finding null: nothing any more
 */
public record FindingChange(String id, String warning, String incident, @Nullable Finding finding) {

  /** The difference between what was found of a pair before and what is now; null: none. */
  public static @Nullable FindingChange between(@Nullable Finding before, @Nullable Finding now) {
    if (now != null) {
      return now.equals(before) ? null : of(now.match(), now);
    }
    return before == null ? null : of(before.match(), null);
  }

  private static FindingChange of(Match match, @Nullable Finding finding) {
    return new FindingChange(match.id(), match.warning(), match.incident(), finding);
  }

  /** Bytes that it adds to a record, at most. */
  public long bytes() {
    long ids = Limits.bytes(id) + Limits.bytes(warning) + Limits.bytes(incident);
    return finding == null ? ids : 2 * ids + finding.bytes();
  }

  /** The same for those to whom it does not matter what a finding rests on. */
  public FindingChange withoutEvidence() {
    return new FindingChange(
        id, warning, incident, finding == null ? null : finding.withoutEvidence());
  }
}
