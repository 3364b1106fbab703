package io.foreknown.feeds.newsml;

import static io.foreknown.feeds.newsml.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Memory;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.story.Embargo;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A story under embargo is held back until its hour, and leaks nowhere. */
class EmbargoTest {
  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
  private static final String ITEM =
      """
      <newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:secret' standard='NewsML-G2'\
       standardversion='2.30'><itemMeta><itemClass qcode='a:b'/><provider qcode='a:b'/>\
      <versionCreated>2024-05-01T08:00:00Z</versionCreated>%s<pubStatus qcode='stat:%s'/>\
      </itemMeta><contentMeta><claim xmlns='urn:foreknown:claims'>{"type":"incident","id":"i",\
      "hazard":"fire","outcome":"occurred","began":"2024-05-01","places":[{"id":"delta"}]}</claim>\
      </contentMeta></newsItem>""";

  private final Memory memory = new HeapMemory();

  private Source at(Instant now) {
    return new NewsmlSource(memory, new Embargo(InstantSource.fixed(now)), Care.MENDING);
  }

  @Test
  void comesWhenReadAgainAfterItsHour() {
    String item = ITEM.formatted("<embargoed>2024-05-01T14:00:01+02:00</embargoed>", "usable");

    assertThat(told(at(NOON), item))
        .containsExactly("1 held: is embargoed until 2024-05-01T12:00:01Z; read it again then");
    assertThat(memory.map("stories")).isEmpty();
    assertThat(told(at(NOON.plusSeconds(1)), item))
        .singleElement()
        .asString()
        .contains("\"embargoedUntil\":\"2024-05-01T12:00:01.000Z\"");
  }

  @Test
  void withoutAnHourItNeverEnds() {
    assertThat(told(at(Instant.MAX), ITEM.formatted("<embargoed/>", "usable")))
        .containsExactly("1 held: is embargoed, and no hour is given");
  }

  @Test
  void nothingIsReportedOfItsFaults() {
    String later = "<embargoed>2024-06-01T00:00:00Z</embargoed>";

    assertThat(told(at(NOON), ITEM.formatted(later, "secret")))
        .containsExactly("1 held: is embargoed until 2024-06-01T00:00:00Z; read it again then");
  }

  @Test
  void ofSeveralHoursTheLatestCounts() {
    String two =
        "<embargoed>2024-04-01T00:00:00Z</embargoed><embargoed>2024-06-01T00:00:00Z</embargoed>";

    assertThat(told(at(NOON), ITEM.formatted(two, "usable")))
        .containsExactly("1 held: is embargoed until 2024-06-01T00:00:00Z; read it again then");
  }

  @Test
  void embargoThatCannotBeReadLetsNothingThrough() {
    assertThat(told(at(NOON), ITEM.formatted("<embargoed>noon</embargoed>", "secret")))
        .singleElement()
        .asString()
        .startsWith("1 INVALID\n  itemMeta[0].embargoed[0]: 'noon' is no time")
        .doesNotContain("secret");
  }
}
