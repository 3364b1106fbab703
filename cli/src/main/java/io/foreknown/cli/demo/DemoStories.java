package io.foreknown.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.stories.Story;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Two stories in words of our own, for the desk of the demo to work on: one on the Crocus case, and
 * one that is made up and says so, of which nothing is published yet.
 */
public final class DemoStories {
  private static final String OUTLET = "Foreknown demo";
  private static final String LANGUAGE = "en";

  private DemoStories() {}

  /** Both, that of the made-up river last: what is read last is shown first. */
  public static List<Story> all() {
    return List.of(
        story("crocus.txt", "2024-04-03T12:00:00Z"), story("river.txt", "2026-05-08T12:00:00Z"));
  }

  private static Story story(String name, String published) {
    String text = text("stories/" + name);
    String headline = text.substring(0, text.indexOf('\n'));
    Instant at = Instant.parse(published);
    return new Story("demo-" + name, null, headline, OUTLET, LANGUAGE, at, 1, text);
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(DemoStories.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
