package io.foreknown.feeds.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a story can do without and cannot be read costs itself. */
class OptionalPartsTest {
  private static final String ITEM =
      """
      <newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a' version='1'><itemMeta>\
      <versionCreated>%s</versionCreated><firstCreated>yesterday</firstCreated>\
      </itemMeta><contentMeta><urgency>12</urgency><claim xmlns='urn:foreknown:claims'>\
      {"type":"incident","id":"i","hazard":"fire","outcome":"occurred","began":"2024-05-01",\
      "places":[{"id":"delta"}]}</claim></contentMeta></newsItem>""";

  private static final String WHOLE = ITEM.formatted("2024-05-01T08:00:00Z");

  @Test
  void costsItselfAndIsNoted() {
    List<Item> items = Given.reading(Given.source(), WHOLE);

    assertThat(items).singleElement().isInstanceOf(Item.Accepted.class);
    assertThat(((Item.Accepted) items.get(0)).notes())
        .extracting(Problem::field)
        .containsExactly(
            "@standard",
            "@standardversion",
            "itemMeta.itemClass",
            "itemMeta.provider",
            "itemMeta.firstCreated",
            "contentMeta.urgency");
  }

  @Test
  void strictReadingRefusesIt() {
    assertThat(Given.told(Given.source(Care.STRICT), WHOLE))
        .singleElement()
        .asString()
        .contains("INVALID", "@standard: is missing", "contentMeta.urgency");
  }

  @Test
  void whatAStoryCannotDoWithoutIsRefused() {
    assertThat(Given.told(Given.source(), ITEM.formatted("today")))
        .singleElement()
        .asString()
        .contains("INVALID", "itemMeta.versionCreated");
  }
}
