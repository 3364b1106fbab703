package io.foreknown.domain.link;

import io.foreknown.domain.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Finds the best links of one event with older ones, of which any number is looked at and only few
 * are kept.
 */
public final class Candidates {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Candidate::event, Link.OLDER_FIRST);

  private record Candidate(double score, Event event) {}

  private final LinkRule rule;
  private final Event younger;
  private final List<Candidate> best = new ArrayList<>(BestLinks.MOST + 1);

  /** None has been looked at. */
  public Candidates(LinkRule rule, Event younger) {
    this.rule = rule;
    this.younger = younger;
  }

  /** Looks at another event, once; what is not older changes nothing. */
  public void add(Event other) {
    if (Link.OLDER_FIRST.compare(other, younger) < 0) {
      double score = rule.score(other, younger);
      if (score > 0) {
        best.add(new Candidate(score, other));
        best.sort(BEST_FIRST);
        if (best.size() > BestLinks.MOST) {
          best.remove(BestLinks.MOST);
        }
      }
    }
  }

  /** The links with the best of them, in order. */
  public List<Link> links() {
    return best.stream()
        .map(of -> Objects.requireNonNull(rule.link(of.event, younger), "it has a score"))
        .toList();
  }
}
