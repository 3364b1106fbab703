package io.foreknown.operations.replay;

import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.link.AutomaticMerge;
import io.foreknown.domain.link.Link;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Decides that events are one where the settings let them be without the desk: of all links that
 * stand once everything is worked off, and again of what is linked then, until there is none that
 * was not decided of. Each round makes fewer events, so there is a last one.
 */
final class MergeRounds {
  /** Whence the decisions come, for those who read where a claim came from. */
  static final Origin ORIGIN = Origin.of("links", 1);

  private final Set<String> decided = new HashSet<>();

  /**
   * Does all rounds.
   *
   * @param links those that stand once all decisions so far are worked off
   */
  void settle(Supplier<Collection<Link>> links, Consumer<Decision> decide) {
    for (List<Link> fresh = fresh(links); !fresh.isEmpty(); fresh = fresh(links)) {
      fresh.forEach(link -> decide.accept(AutomaticMerge.of(link)));
    }
  }

  private List<Link> fresh(Supplier<Collection<Link>> links) {
    return links.get().stream()
        .filter(Link::automatic)
        .sorted(Comparator.comparing(Link::id))
        .filter(link -> decided.add(link.id()))
        .toList();
  }
}
