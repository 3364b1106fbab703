package io.foreknown.domain.merge;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.claim.Decision.Verdict;
import io.foreknown.domain.claim.IncidentReport;
import io.foreknown.domain.claim.Subject;
import io.foreknown.domain.claim.Warning;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.event.Sameness;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has decided about which incidents, or which warnings, are the same, and which are
 * not. Of several decisions on one pair the newest stands.
 *
 * <p>A name depends on when members were first published, which their own partitions know: members
 * are asked, and those that hang together are named once all have answered.
 */
public final class Merges {
  private static final SortedSet<String> NO_OTHERS = Collections.emptySortedSet();

  /** The newest decision last: by publication, then id. */
  private static final Comparator<Decision> OLDEST_FIRST =
      Comparator.comparing((Decision decision) -> decision.header().publishedAt())
          .thenComparing(decision -> decision.header().id());

  /**
   * What an event must learn.
   *
   * @param event its id
   * @param naming null: that it is alone again
   */
  public record Notice(String event, @Nullable Naming naming) {}

  private final Map<List<String>, SortedSet<Decision>> byPair = new HashMap<>();
  private final Map<String, SortedSet<String>> same = new HashMap<>();
  private final Map<String, SortedSet<String>> different = new HashMap<>();

  /** When members were first published; empty: never. Members that have not answered are absent. */
  private final Map<String, Optional<Instant>> births = new HashMap<>();

  /** What members have received; of those that were asked and not named yet, their own id. */
  private final Map<String, Naming> announced = new HashMap<>();

  /** When an event was first published, by its own claims; null: never. */
  public static @Nullable Instant birth(Collection<Reported<Claim>> claims) {
    return claims.stream()
        .filter(of -> of.claim() instanceof Warning || of.claim() instanceof IncidentReport)
        .map(Reported::firstPublished)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The names of all events that are decided on, where all is known at once. */
  public static SortedMap<String, Naming> of(
      Collection<Decision> decisions, Function<String, @Nullable Instant> birth) {
    Merges merges = new Merges();
    decisions.forEach(decision -> merges.replace(null, decision));
    SortedSet<String> members = new TreeSet<>(merges.same.keySet());
    members.addAll(merges.different.keySet());
    members.forEach(id -> merges.births.put(id, Optional.ofNullable(birth.apply(id))));
    SortedMap<String, Naming> names = new TreeMap<>();
    for (String id : members) {
      if (!names.containsKey(id)) {
        names.putAll(merges.named(merges.hangingTogether(id)));
      }
    }
    return names;
  }

  /**
   * Replaces a decision ({@code before} null: none) by another ({@code now} null: none).
   *
   * @return what events must learn, each at most once
   */
  public List<Notice> replace(@Nullable Decision before, @Nullable Decision now) {
    SortedSet<String> touched = new TreeSet<>();
    if (before != null) {
      touched.addAll(remove(before));
    }
    if (now != null) {
      touched.addAll(add(now));
    }
    return settled(touched);
  }

  private List<String> remove(Decision decision) {
    List<String> pair = pair(decision);
    SortedSet<Decision> of = byPair.get(pair);
    if (of != null) {
      of.remove(decision);
      if (of.isEmpty()) {
        byPair.remove(pair);
      }
    }
    return joined(pair);
  }

  private List<String> add(Decision decision) {
    List<String> pair = pair(decision);
    byPair.computeIfAbsent(pair, none -> new TreeSet<>(OLDEST_FIRST)).add(decision);
    return joined(pair);
  }

  private static List<String> pair(Decision decision) {
    return decision.subject() instanceof Subject.Incidents of
        ? of.incidents()
        : ((Subject.Warnings) decision.subject()).warnings();
  }

  /** Joins or parts a pair, by the decision on it that stands. */
  private List<String> joined(List<String> pair) {
    SortedSet<Decision> of = byPair.get(pair);
    Verdict stands = of == null ? null : of.last().verdict();
    put(same, pair, stands == Verdict.SAME);
    put(different, pair, stands == Verdict.DIFFERENT);
    return pair;
  }

  private static void put(
      Map<String, SortedSet<String>> others, List<String> pair, boolean isThere) {
    put(others, pair.get(0), pair.get(1), isThere);
    put(others, pair.get(1), pair.get(0), isThere);
  }

  private static void put(
      Map<String, SortedSet<String>> all, String one, String other, boolean isThere) {
    if (isThere) {
      all.computeIfAbsent(one, none -> new TreeSet<>()).add(other);
    } else {
      all.computeIfPresent(
          one,
          (id, others) -> {
            others.remove(other);
            return others.isEmpty() ? null : others;
          });
    }
  }

  /**
   * A member says when it was first published; null: never.
   *
   * @return what events must learn, as by {@link #replace}
   */
  public List<Notice> born(String event, @Nullable Instant first) {
    if (!isMember(event)) {
      return List.of();
    }
    births.put(event, Optional.ofNullable(first));
    return settled(List.of(event));
  }

  /** Whether any decision says that it is the same as another, or is not. */
  public boolean isMember(String event) {
    return same.containsKey(event) || different.containsKey(event);
  }

  /** What is to be sent that has not been; who is no member any more is forgotten. */
  private List<Notice> settled(Collection<String> touched) {
    List<Notice> news = new ArrayList<>();
    for (String event : touched) {
      if (isMember(event)) {
        SortedSet<String> together = hangingTogether(event);
        if (births.keySet().containsAll(together)) {
          named(together).forEach((id, naming) -> announce(id, naming, news));
        } else {
          together.stream()
              .filter(id -> !births.containsKey(id) && !announced.containsKey(id))
              .forEach(id -> announce(id, Naming.alone(id), news));
        }
      } else {
        births.remove(event);
        announced.remove(event);
        news.add(new Notice(event, null));
      }
    }
    return news;
  }

  private void announce(String event, Naming naming, List<Notice> news) {
    if (!naming.equals(announced.put(event, naming))) {
      news.add(new Notice(event, naming));
    }
  }

  private SortedSet<String> hangingTogether(String event) {
    SortedSet<String> found = new TreeSet<>(List.of(event));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String other : same.getOrDefault(open.pop(), NO_OTHERS)) {
        if (found.add(other)) {
          open.push(other);
        }
      }
    }
    return found;
  }

  /** By the one that was published first, then by id; who never was published comes last. */
  private SortedMap<String, Naming> named(SortedSet<String> together) {
    String name =
        together.stream()
            .min(Comparator.comparing(this::published).thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    SortedMap<String, Naming> names = new TreeMap<>();
    for (String event : together) {
      names.put(
          event, new Naming(name, event.equals(name) ? sameness(together, name) : Sameness.NONE));
    }
    return names;
  }

  private Instant published(String event) {
    return births.getOrDefault(event, Optional.empty()).orElse(Instant.MAX);
  }

  /** What a chain joins is one event, though two of it are said to differ. */
  private Sameness sameness(SortedSet<String> together, String name) {
    SortedSet<String> others = new TreeSet<>();
    together.forEach(id -> others.addAll(different.getOrDefault(id, NO_OTHERS)));
    others.removeAll(together);
    return new Sameness(
        together.stream().filter(id -> !id.equals(name)).toList(), List.copyOf(others));
  }
}
