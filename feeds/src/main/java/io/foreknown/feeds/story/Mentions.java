package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places, or the parties, that a story names, so that its claims need not repeat them. */
public final class Mentions {
  private static final int SHOWN = 5;

  private final String what;
  private final Map<String, Mention> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> ids = new LinkedHashMap<>();
  private final String names;

  /**
   * Of several with one id the first counts; all their names lead to it.
   *
   * @param what they are, in the plural, for messages
   */
  public Mentions(String what, List<Mention> all) {
    this.what = what;
    for (Mention one : all) {
      byId.putIfAbsent(one.id(), one);
      Stream.concat(Stream.of(one.id()), one.aliases().stream()).forEach(name -> note(name, one));
      if (one.name() != null) {
        note(one.name(), one);
      }
    }
    this.names = names();
  }

  private void note(String name, Mention one) {
    ids.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(one.id());
  }

  /** The only one; null when there is none, or several. */
  @Nullable JsonNode only() {
    return byId.size() == 1 ? byId.values().iterator().next().tree() : null;
  }

  /** What a text in a claim stands for; anything else stands for itself. */
  JsonNode resolved(JsonNode given, String path, Problems problems) {
    if (!given.isTextual()) {
      return given;
    }
    Set<String> meant = ids.getOrDefault(given.textValue(), Set.of());
    if (meant.size() == 1) {
      Mention one = byId.get(meant.iterator().next());
      return one == null ? given : one.tree();
    }
    problems.add(
        path,
        meant.isEmpty()
            ? "%s is none of the story's %s: %s".formatted(shown(given), what, names)
            : "%s may be any of %s"
                .formatted(shown(given), listed(meant.stream().limit(SHOWN), meant.size())));
    return given;
  }

  private static String shown(JsonNode given) {
    return Excerpt.of(given.textValue());
  }

  private String names() {
    Stream<String> first =
        byId.values().stream()
            .map(one -> one.name() == null ? one.id() : one.name())
            .distinct()
            .limit(SHOWN);
    return byId.isEmpty() ? "it names none" : listed(first, byId.size());
  }

  private static String listed(Stream<String> first, int count) {
    return first.collect(Collectors.joining(", ")) + (count > SHOWN ? ", …" : "");
  }
}
