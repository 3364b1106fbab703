package io.foreknown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between our pages and to our files lead somewhere. */
class PageLinksTest {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern INLINE = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[[^\\]]+\\]: (\\S+)$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  static List<Path> pages() {
    return Pages.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void relativeLinksLeadToFilesAndHeadings(Path page) {
    assertThat(links(Pages.text(page)))
        .allSatisfy(
            link -> {
              String[] parts = link.split("#", 2);
              Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
              assertThat(target).exists();
              if (parts.length > 1) {
                assertThat(anchors(Pages.text(target))).contains(parts[1]);
              }
            });
  }

  @Test
  void everyPageIsReachedFromTheIndex() {
    Set<Path> reached = new HashSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(Path.of("..", "docs", "README.md")));
    while (!open.isEmpty()) {
      Path page = open.pop();
      if (reached.add(page) && page.toString().endsWith(".md")) {
        links(Pages.text(page)).stream()
            .map(link -> page.resolveSibling(link.split("#", 2)[0]).normalize())
            .filter(Files::isRegularFile)
            .forEach(open::push);
      }
    }

    assertThat(reached).containsAll(Pages.all());
  }

  @Test
  void linksOfBothKindsAreFoundOutsideOfCode() {
    String page =
        "[a](b.md) `x` ![c](d/e.png)\n```\n[no](link)\n```\n[f]: ../g.md#h\n[i]: https://j";

    assertThat(links(page)).containsExactly("b.md", "d/e.png", "../g.md#h");
  }

  @Test
  void anchorsAreMadeOfHeadingsAsOnGitHub() {
    assertThat(anchors("# The *one* door\n## What is stored, where?"))
        .containsExactly("the-one-door", "what-is-stored-where");
  }

  private static List<String> links(String page) {
    String prose = FENCED.matcher(page).replaceAll("");
    return Stream.of(INLINE, REFERENCE)
        .map(pattern -> pattern.matcher(prose))
        .flatMap(Matcher::results)
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .toList();
  }

  private static List<String> anchors(String page) {
    return HEADING
        .matcher(FENCED.matcher(page).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
