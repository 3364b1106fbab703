package io.foreknown.domain.event;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Story;
import io.foreknown.domain.event.Evidence.Source;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The claims as evidence, in the order of {@link Evidence}. The list that is shown is kept until a
 * claim comes or goes that belongs into it, for most news comes after the first fifty.
 */
final class Earliest<C extends Claim> implements EventAspect<C> {
  private final NavigableSet<Reported<C>> all =
      new TreeSet<>(
          Comparator.comparing((Reported<C> reported) -> reported.claim().header().publishedAt())
              .thenComparing(Reported::id));

  private @Nullable List<Source> shown;
  private @Nullable Reported<C> lastShown;

  Evidence evidence() {
    List<Source> first = shown == null ? first() : shown;
    shown = first;
    return new Evidence(first, all.size());
  }

  private List<Source> first() {
    List<Reported<C>> first = all.stream().limit(Evidence.SHOWN).toList();
    lastShown = first.size() < Evidence.SHOWN ? null : first.get(first.size() - 1);
    return Evidence.shown(first.stream().map(reported -> source(reported.claim())).toList());
  }

  private static Source source(Claim claim) {
    Header header = claim.header();
    Story story = header.story();
    return new Source(
        header.id(), header.revision(), story == null ? null : story.url(), header.publishedAt());
  }

  @Override
  public void add(Reported<C> reported) {
    all.add(reported);
    look(reported);
  }

  @Override
  public void remove(Reported<C> reported) {
    all.remove(reported);
    look(reported);
  }

  private void look(Reported<C> changed) {
    Reported<C> least = lastShown;
    if (least == null || all.comparator().compare(changed, least) <= 0) {
      shown = null;
    }
  }
}
