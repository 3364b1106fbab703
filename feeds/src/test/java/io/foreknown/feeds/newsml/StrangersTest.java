package io.foreknown.feeds.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Source;
import io.foreknown.feeds.UnmatchedField;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private static final String ITEM =
      """
      <newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x' standard='NewsML-G2'\
       standardversion='2.99'><itemMeta><itemClass qcode='a:b'/><provider qcode='a:b'/>\
      <versionCreated>2024-04-01T08:00:00Z</versionCreated><mood/><mood/></itemMeta><contentMeta>\
      <headline>x</headline><headline xmlns='urn:own'>y</headline></contentMeta></newsItem>""";

  @Test
  void elementsThatNobodyKnowsAreCountedOncePerItem() {
    Source source = Given.source();
    Given.told(source, "<items>" + ITEM + ITEM + "</items>");

    assertThat(source.unused().map(UnmatchedField::inWords))
        .containsExactly(
            "element 'mood' is not known and not used; it occurs in 2 items",
            "element 'headline' is not known and not used; it occurs in 2 items");
  }
}
