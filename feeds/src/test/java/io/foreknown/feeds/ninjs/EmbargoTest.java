package io.foreknown.feeds.ninjs;

import static io.foreknown.feeds.ninjs.Given.NOW;
import static io.foreknown.feeds.ninjs.Given.told;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.format.Format;
import io.foreknown.feeds.format.Setup;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import io.foreknown.feeds.story.Embargo;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story under embargo is held back until its hour, and leaks nowhere. */
class EmbargoTest {
  private static final String STORY =
      """
      {"uri":"urn:secret","versioncreated":"2024-05-01T08:00:00Z","embargoed":"%s",\
      "foreknown_claims":[{"type":"incident","id":"i","hazard":"fire","outcome":"occurred",\
      "began":"2024-05-01","places":[{"id":"delta"}]}]}""";

  private final Memory memory = new HeapMemory();

  private Source at(Instant now) {
    return new NinjsSource(memory, new Embargo(InstantSource.fixed(now)), Care.MENDING);
  }

  @Test
  void comesWhenReadAgainAfterItsHour() {
    String story = STORY.formatted("2024-05-01T12:00:00.001Z");

    assertThat(told(at(NOW), story))
        .containsExactly("1 held: is embargoed until 2024-05-01T12:00:00.001Z; read it again then");
    assertThat(memory.map("stories")).isEmpty();
    assertThat(told(at(NOW.plusMillis(1)), story))
        .singleElement()
        .asString()
        .contains("\"embargoedUntil\":\"2024-05-01T12:00:00.001Z\"");
  }

  @Test
  void endsAtItsHour() {
    assertThat(Given.reading(at(NOW), STORY.formatted("2024-05-01T14:00:00+02:00")))
        .singleElement()
        .isInstanceOf(Item.Accepted.class);
  }

  /** A problem is shown with what was found, and goes to a topic that others read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"secret\"",
        "\"versioncreated\":\"secret\"",
        "\"foreknown_claims\":[{\"type\":\"secret\"}]",
        "\"pubstatus\":\"secret\"",
        "\"place\":[\"secret\"]"
      })
  void nothingIsReportedOfItsFaults(String fault) {
    String story =
        "{\"uri\":\"urn:secret\",%s,\"embargoedUntil\":\"2024-06-01T00:00:00Z\"}".formatted(fault);

    assertThat(told(at(NOW), story))
        .containsExactly("1 held: is embargoed until 2024-06-01T00:00:00Z; read it again then");
  }

  @Test
  void embargoThatCannotBeReadLetsNothingThrough() {
    assertThat(told(at(NOW), STORY.formatted("noon")))
        .containsExactly(
            """
            1 INVALID
              embargoed: 'noon' is no time, a time such as 2024-03-22T19:58:00+03:00 is expected""");
    assertThat(told(at(NOW), STORY.formatted("noon").replace("\"noon\"", "[1]")))
        .containsExactly("1 INVALID\n  embargoed: is not a time, which is expected");
  }

  @Test
  void versionThatLiftsItIsFree() {
    String lifted = STORY.replace("\"embargoed\":\"%s\",", "").replace("08:00:00Z", "09:00:00Z");
    Source source = at(NOW);
    told(source, STORY.formatted("2024-06-01T00:00:00Z"));

    assertThat(told(source, lifted)).singleElement().asString().doesNotContain("embargoed");
  }

  @Test
  void withoutAClockTheClaimSaysIt() {
    Source source = Format.NINJS.open(Setup.of(memory));
    byte[] story = STORY.formatted("2999-01-01T00:00:00Z").getBytes(UTF_8);

    List<String> given =
        source.read(new ByteArrayInputStream(story), "feed.json").map(Told::of).toList();

    assertThat(given).singleElement().asString().contains("\"embargoedUntil\":\"2999-01-01");
  }
}
