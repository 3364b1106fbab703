package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Things that are named by their {@code @id} alone. */
class GraphTest {
  private static final String OUTLET =
      "{\"@type\":\"Organization\",\"@id\":\"https://a.example/#us\",\"name\":\"Delta Checks\"}";
  private static final String RATING =
      "{\"@type\":\"Rating\",\"@id\":\"#wrong\",\"alternateName\":\"False\"}";
  private static final String CLAIM =
      "{\"@type\":\"Claim\",\"@id\":\"#claim\",\"author\":{\"@id\":\"#mayor\"}}";
  private static final String MAYOR =
      "{\"@type\":\"Person\",\"@id\":\"#mayor\",\"name\":\"Jo Mayor\"}";
  private static final String REVIEW =
      """
      {"@type":"ClaimReview","url":"https://a.example/1","datePublished":"2024-05-01 10:00:00",
       "claimReviewed":"Ten were hurt","author":[{"@type":"Organization","@id":"https://a.example/#us"}],
       "itemReviewed":{"@id":"#claim"},"reviewRating":{"@id":"#wrong"}}""";

  private static List<String> claims(String... things) {
    String graph = "{\"@context\":\"https://schema.org\",\"@graph\":[" + String.join(",", things);
    return Given.told(graph + "]}").stream().filter(given -> given.startsWith("{")).toList();
  }

  @Test
  void thingsAreFoundBeforeAndAfterThoseThatNameThem() {
    List<String> after = claims(OUTLET, RATING, MAYOR, CLAIM, REVIEW);

    assertThat(after)
        .hasSize(2)
        .allMatch(claim -> claim.contains("\"publishedAt\":\"2024-05-01T23:59:59.999Z\""))
        .first()
        .asString()
        .contains("\"speaker\":{\"id\":\"Delta Checks\"}", "\"quote\":\"False\"");
    assertThat(after.get(1)).contains("\"speaker\":{\"id\":\"Jo Mayor\"}");
    assertThat(claims(REVIEW, CLAIM, MAYOR, RATING, OUTLET)).isEqualTo(after);
  }

  @Test
  void whatNobodyTellsIsMissing() {
    assertThat(Given.told(REVIEW))
        .singleElement()
        .asString()
        .startsWith("1 INVALID\n  author: is missing, or has neither name nor url");
  }

  @Test
  void circlesEnd() {
    String self =
        "{\"@type\":\"Claim\",\"@id\":\"#claim\",\"author\":[{\"@id\":\"#claim\"},{\"@id\":\"#claim\"}]}";

    assertThat(claims(OUTLET, RATING, self, REVIEW)).hasSize(1);
  }

  @Test
  void onlySoManyThingsAreKept() {
    String many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"@type\":\"Person\",\"@id\":\"#p%d\",\"name\":\"x\"}".formatted(i))
            .collect(Collectors.joining(","));

    assertThat(claims(many, RATING, MAYOR, CLAIM, OUTLET, REVIEW)).isEmpty();
  }
}
