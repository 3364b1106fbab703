package io.foreknown.benchmarks.feed;

/** Fact checks as JSON-LD, in one dump. */
final class FactChecks implements Sample.Items {
  @Override
  public String head() {
    return "{\"@context\":\"https://schema.org\",\"@type\":\"DataFeed\",\"dataFeedElement\":[\n";
  }

  @Override
  public String tail() {
    return "]}\n";
  }

  @Override
  public String item(long number, long of) {
    return review(number) + (number + 1 < of ? ",\n" : "\n");
  }

  static String review(long number) {
    return """
    {"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/%d","inLanguage":"en",\
    "headline":"No, bridge %d was not closed","datePublished":"%s","claimReviewed":"Bridge %d was closed before the flood",\
    "author":{"@type":"Organization","name":"Delta Checks","url":"https://checks.example"},\
    "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Jo Mayor"},\
    "firstAppearance":{"@type":"NewsArticle","url":"https://paper.example/speech-%d"}},\
    "reviewRating":{"@type":"Rating","ratingValue":%d,"worstRating":1,"bestRating":5}}\
    """
        .formatted(
            number, number, Stories.created(number), number, number, number % 2 == 0 ? 1 : 5);
  }
}
