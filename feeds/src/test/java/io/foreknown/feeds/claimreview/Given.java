package io.foreknown.feeds.claimreview;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.feeds.Care;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import io.foreknown.feeds.given.HeapMemory;
import io.foreknown.feeds.given.Told;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Fact checks for tests, and what becomes of them. */
final class Given {
  private Given() {}

  /** A review at this address, without fault, that is rated by a word. */
  static String review(String address, String modified, String word) {
    return """
        {"@type": "ClaimReview", "url": "https://checks.example/%s", "datePublished": "2024-05-01T10:00:00Z",
         "dateModified": "2024-05-%sT10:00:00Z", "claimReviewed": "It rained", "author": "Delta Checks",
         "itemReviewed": {"@type": "Claim", "author": "Jo Mayor"}, "reviewRating": {"alternateName": "%s"}}
        """
        .formatted(address, modified, word);
  }

  static Source source() {
    return source(Care.MENDING);
  }

  /** The same with such care. */
  static Source source(Care care) {
    return new ClaimReviewSource(new HeapMemory(), care);
  }

  static List<Item> reading(Source source, String document) {
    return reading(source, new ByteArrayInputStream(document.getBytes(UTF_8)));
  }

  static List<Item> reading(Source source, InputStream document) {
    return source.read(document, "reviews.json").toList();
  }

  static List<String> told(String document) {
    return reading(source(), document).stream().map(Told::of).toList();
  }
}
