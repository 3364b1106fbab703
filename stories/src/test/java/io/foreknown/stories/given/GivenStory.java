package io.foreknown.stories.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Stories in our own words; places, people and events in them are made up.
 *
 * @param name of the file, without its ending
 * @param published the day
 */
public record GivenStory(String name, LocalDate published) {
  private static final List<GivenStory> ALL =
      Stream.of(
              "accident 2025-04-09",
              "avalanche 2026-02-08",
              "bus 2025-10-28",
              "checkpoint 2025-12-29",
              "collapse 2025-06-21",
              "correction 2025-03-15",
              "crush 2025-09-15",
              "cyber 2025-06-09",
              "dam 2025-08-20",
              "denial 2025-03-12",
              "earthquake 2025-09-02",
              "embassy 2025-10-04",
              "flood-local 2025-02-16",
              "foiled 2025-04-18",
              "football 2025-03-15",
              "heat 2026-06-30",
              "kidnapping 2025-07-11",
              "live-blog 2025-03-12",
              "none 2025-03-15",
              "recalled 2025-08-16",
              "storm 2025-11-08",
              "tornado 2026-04-15",
              "volcano 2026-04-22",
              "wildfire 2025-07-25",
              "wire-bombing 2025-05-14")
          .map(
              line ->
                  new GivenStory(
                      line.substring(0, line.indexOf(' ')),
                      LocalDate.parse(line.substring(line.indexOf(' ') + 1))))
          .toList();

  /** All of them. */
  public static List<GivenStory> all() {
    return ALL;
  }

  /** As it is read. */
  public Story story() {
    return new Story(
        name, null, null, "The Example", "en", Span.ofDay(published).to(), 1, read(".txt"));
  }

  /** The lines of the proposals that are expected, in their order. */
  public List<String> expected() {
    return read(".claims").lines().filter(line -> !line.isBlank()).toList();
  }

  private String read(String ending) {
    String file = "/io/foreknown/stories/given/" + name + ending;
    try (InputStream in =
        Objects.requireNonNull(GivenStory.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
