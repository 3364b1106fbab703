package io.foreknown.domain.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** The difference between what an event matched before and what it matches now, both by id. */
  public static List<FindingChange> between(
      Map<String, Finding> before, Map<String, Finding> after) {
    List<FindingChange> changes = new ArrayList<>();
    before.forEach(
        (id, finding) -> {
          if (!after.containsKey(id)) {
            changes.add(of(finding.match(), null));
          }
        });
    after.forEach(
        (id, finding) -> {
          if (!finding.equals(before.get(id))) {
            changes.add(of(finding.match(), finding));
          }
        });
    return changes;
  }

  private static FindingChange of(Match match, @Nullable Finding finding) {
    return new FindingChange(match.id(), match.warning(), match.incident(), finding);
  }
}
