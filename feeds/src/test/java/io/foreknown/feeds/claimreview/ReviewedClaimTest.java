package io.foreknown.feeds.claimreview;

import static io.foreknown.feeds.claimreview.Given.reading;
import static io.foreknown.feeds.claimreview.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Statement;
import io.foreknown.domain.position.Predicates;
import io.foreknown.feeds.Item;
import org.junit.jupiter.api.Test;

/** Which reviews are about the same claim: that decides who contradicts whom. */
class ReviewedClaimTest {
  private static final String AUTHOR = "'author': 'Jo Mayor'";

  @Test
  void theSameWordsOfTheSameAuthorAreTheSameClaim() {
    assertThat(about("“It  rained.”", AUTHOR)).isEqualTo(about("it rained", AUTHOR));
    assertThat(about("It rained", "'author': {'name': 'JO MAYOR'}"))
        .isEqualTo(about("It rained", AUTHOR));
  }

  @Test
  void otherWordsAndOtherAuthorsMakeOtherClaims() {
    String claim = about("It rained 1.5 mm", AUTHOR);

    assertThat(about("It rained 15 mm", AUTHOR)).isNotEqualTo(claim);
    assertThat(about("It rained -1.5 mm", AUTHOR)).isNotEqualTo(claim);
    assertThat(about("It rained 1.5 mm", "'author': 'Al Mayor'")).isNotEqualTo(claim);
    assertThat(about("It rained 1.5 mm", "'name': 'x'")).isNotEqualTo(claim);
  }

  @Test
  void aClaimsOwnAddressNamesIt() {
    assertThat(about("It rained", AUTHOR + ", '@id': 'https://claims.example/1'"))
        .isEqualTo(about("Rain fell", "'sameAs': ['https://claims.example/1']"))
        .isEqualTo("https://claims.example/1");
    assertThat(about("It rained", "'@id': 'https://claims.example/" + "x".repeat(300) + "'"))
        .hasSizeLessThan(50);
  }

  @Test
  void whereAClaimAppearedDoesNotNameIt() {
    String appeared = AUTHOR + ", 'sameAs': 'https://s.example/1', 'appearance': %s";
    String plain = about("It rained", AUTHOR);

    assertThat(about("It rained", appeared.formatted("{'url': 'https://s.example/1'}")))
        .isEqualTo(plain);
    assertThat(about("It rained", appeared.formatted("['x', 'https://s.example/1']")))
        .isEqualTo(plain);
    assertThat(
            about("It rained", AUTHOR + ", '@type': 'CreativeWork', '@id': 'https://s.example/1'"))
        .isEqualTo(plain);
    assertThat(about("It rained", AUTHOR + ", '@id': '_:b0', 'sameAs': 'javascript:0'"))
        .isEqualTo(plain);
  }

  @Test
  void whatReviewsSayAnswersAShippedQuestion() {
    assertThat(Predicates.shipped().problems(statement("It rained", AUTHOR))).isEmpty();
  }

  /** The event of a claim, which is of type Claim unless it tells another. */
  private static String about(String text, String item) {
    return statement(text, item).about();
  }

  private static Statement statement(String text, String item) {
    String type = item.contains("@type") ? "" : "'@type': 'Claim', ";
    String review =
        """
        {'@type': 'ClaimReview', 'url': 'https://checks.example/a', 'datePublished': '2024-05-01',
         'claimReviewed': '%s', 'author': 'Delta Checks', 'reviewRating': {'alternateName': 'True'},
         'itemReviewed': {%s%s}}"""
            .formatted(text, type, item)
            .replace('\'', '"');
    Item first = reading(source(), review).get(0);
    return (Statement) ((Item.Accepted) first).claim();
  }
}
