package io.foreknown.domain.given;

import io.foreknown.domain.event.Event;
import io.foreknown.domain.link.BestLinks;
import io.foreknown.domain.link.Link;
import io.foreknown.domain.link.LinkRule;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The links among events, by a look at all pairs. */
public final class NaiveLinks {
  private NaiveLinks() {}

  /** Of each event with its best older ones; events of both types may be among these. */
  public static List<Link> of(LinkRule rule, Collection<? extends Event> events) {
    return events.stream()
        .flatMap(
            one ->
                events.stream()
                    .filter(other -> isBefore(other, one))
                    .map(other -> rule.link(one, other)))
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(link -> link.type() + link.younger()))
        .values()
        .stream()
        .flatMap(links -> BestLinks.of(links).stream())
        .toList();
  }

  private static boolean isBefore(Event first, Event then) {
    return first.getClass() == then.getClass() && Link.OLDER_FIRST.compare(first, then) < 0;
  }
}
