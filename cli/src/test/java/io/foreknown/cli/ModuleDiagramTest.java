package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of the modules has the dependencies that their POMs declare. */
class ModuleDiagramTest {
  private static final Path PICTURE = Path.of("..", "docs", "explanation", "modules.svg");
  private static final Pattern ARROW = Pattern.compile("data-uses=\"([a-z-]+ [a-z-]+)\"");
  private static final Pattern MODULE = Pattern.compile("<module>(.*)</module>");
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern OURS =
      Pattern.compile("<artifactId>foreknown-([a-z-]+)</artifactId>");

  /** What is reached by way of another module has no arrow of its own. */
  @Test
  void arrowsAreTheDependencies() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (String module : found(MODULE, Pages.text(Path.of("..", "pom.xml")))) {
      used.put(module, usedBy(module));
    }
    Set<String> arrows = new TreeSet<>();
    used.forEach(
        (module, all) ->
            all.stream()
                .filter(
                    one ->
                        all.stream()
                            .noneMatch(other -> used.getOrDefault(other, Set.of()).contains(one)))
                .forEach(one -> arrows.add(module + " " + one)));

    assertThat(found(ARROW, Pages.text(PICTURE))).containsExactlyInAnyOrderElementsOf(arrows);
  }

  private static Set<String> usedBy(String module) {
    return found(DEPENDENCY, Pages.text(Path.of("..", module, "pom.xml"))).stream()
        .filter(dependency -> !dependency.contains("<scope>test</scope>"))
        .flatMap(dependency -> found(OURS, dependency).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult of) -> of.group(1)).toList();
  }
}
