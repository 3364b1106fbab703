package io.foreknown.stories.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.name.Names;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.StoryText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How often a direct quotation gets its speaker; labelled by reading, in our own words. */
class QuotedSpeakersTest {
  private static final double PRECISION = 0.88;
  private static final double RECALL = 0.75;

  private final StoryText text = StoryText.of(read("stories.txt"));
  private final Context context = new StoryFrames(Cues.shipped(), Names.NONE).context(text, null);

  private static String read(String name) {
    String file = "/io/foreknown/stories/quoted/" + name;
    try (InputStream in =
        Objects.requireNonNull(QuotedSpeakersTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id without its prefix; "-" for nobody. */
  private String speaker(String start) {
    int from = text.text().indexOf(start);
    Range quoted = new Range(from, from + start.length());
    assertThat(text.isQuoted(quoted)).as(start).isTrue();
    Marked marked =
        context.sentences().stream()
            .filter(each -> each.sentence().range().contains(quoted))
            .findFirst()
            .orElseThrow();
    Speakers.Attribution found =
        context.speakers().of(marked, marked.sentence().place(quoted.from()));
    return found == null ? "-" : found.speaker().party().id().replace("name:", "");
  }

  @Test
  void quotationsHaveTheirSpeakers() {
    List<String> lines =
        read("speakers.tsv").lines().filter(line -> !line.startsWith("#")).toList();
    int named = 0;
    int right = 0;
    int expected = 0;
    StringBuilder missed = new StringBuilder();
    for (String line : lines) {
      List<String> wanted = List.of(line.substring(line.indexOf('\t') + 1).split("\\|"));
      String found = speaker(line.substring(0, line.indexOf('\t')));
      boolean nobody = wanted.contains("-");
      expected += nobody ? 0 : 1;
      named += found.equals("-") ? 0 : 1;
      right += !nobody && wanted.contains(found) ? 1 : 0;
      if (!wanted.contains(found)) {
        missed.append("%n%s: %s".formatted(line, found));
      }
    }
    assertThat((double) right / named).as("precision%s", missed).isGreaterThanOrEqualTo(PRECISION);
    assertThat((double) right / expected).as("recall%s", missed).isGreaterThanOrEqualTo(RECALL);
  }
}
