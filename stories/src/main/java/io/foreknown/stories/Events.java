package io.foreknown.stories;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.stories.draft.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of a story that its statements may be about. */
final class Events {
  private static final int MOST = 3;

  private Events() {}

  /** The proposals with suggestions: what the story speaks of nearest before comes first. */
  static List<Proposal> suggested(List<Proposal> proposals) {
    return proposals.stream().map(each -> each.with(about(each, proposals))).toList();
  }

  private static List<Suggestion> about(Proposal proposal, List<Proposal> all) {
    if (proposal.draft().type() != ClaimType.STATEMENT) {
      return List.of();
    }
    boolean incident = proposal.draft().word(Path.PREDICATE).startsWith("incident.");
    ClaimType type = incident ? ClaimType.INCIDENT : ClaimType.WARNING;
    List<Proposal> candidates =
        new ArrayList<>(all.stream().filter(each -> each.draft().type() == type).toList());
    candidates.sort(Comparator.comparingInt(each -> distance(proposal, each)));
    return candidates.stream()
        .limit(MOST)
        .map(
            each ->
                new Suggestion(
                    each.claimId(),
                    "the %s of this story with the words nearest to it"
                        .formatted(incident ? "incident" : "warning")))
        .toList();
  }

  /** Characters between the words of both; what comes later weighs twice. */
  private static int distance(Proposal statement, Proposal event) {
    int at = statement.draft().from();
    return event.draft().evidence().stream()
        .mapToInt(
            each ->
                each.range().from() <= at
                    ? at - each.range().from()
                    : 2 * (each.range().from() - at))
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
