package io.foreknown.feeds.claimreview;

import static io.foreknown.feeds.claimreview.Given.reading;
import static io.foreknown.feeds.claimreview.Given.review;
import static io.foreknown.feeds.claimreview.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Position;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.claim.Statement;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EditionsTest {
  private static final String FALSE = review("a", "02", "False");
  private static final String MIXED = review("a", "03", "Half true");
  private static final String TRUE = review("a", "04", "True");

  @Test
  void aNewerVerdictTakesTheOlderOnesPlace() {
    assertThat(lastWords(FALSE, TRUE)).isEqualTo(lastWords(TRUE, FALSE)).hasSize(2);
    assertThat(lastWords(FALSE, TRUE).values())
        .allSatisfy(
            claim ->
                assertThat(claim)
                    .isInstanceOfSatisfying(
                        Statement.class,
                        statement ->
                            assertThat(statement.position())
                                .isEqualTo(new Position.OfTruth(true))));
  }

  @Test
  void anOpenVerdictTakesBackAnOlderOne() {
    assertThat(lastWords(FALSE, MIXED))
        .isEqualTo(lastWords(MIXED, FALSE))
        .hasSize(2)
        .allSatisfy((id, claim) -> assertThat(claim).isInstanceOf(Retraction.class));
  }

  @Test
  void anOpenVerdictAloneMakesNoClaim() {
    assertThat(reading(source(), MIXED)).singleElement().isInstanceOf(Item.Unclaimed.class);
  }

  @Test
  void anArticleTakesBackTheClaimsThatItNoLongerCarries() {
    String first = article("01", statement("s1") + "," + statement("s2"));
    String second = article("02", statement("s2") + "," + statement("s3"));

    Map<String, Claim> last = lastWords(first, second);

    assertThat(last).isEqualTo(lastWords(second, first)).containsOnlyKeys("s1", "s2", "s3");
    assertThat(last.get("s1")).isInstanceOf(Retraction.class);
    assertThat(last.get("s2")).isInstanceOf(Statement.class);
    assertThat(last.get("s3")).isInstanceOf(Statement.class);
  }

  @Test
  void aVersionInBetweenTakesBackWhatItLeavesOutWheneverItComes() {
    String first = article("01", statement("s1"));
    String between = article("02", "");
    String last = article("03", statement("s1"));

    assertThat(told(List.of(first, last, between)))
        .isEqualTo(told(List.of(first, between, last)))
        .hasSize(3);
    assertThat(lastWords(first, last, between).get("s1")).isInstanceOf(Statement.class);
  }

  private static String statement(String id) {
    return """
        {"type": "statement", "id": "%s", "about": "w", "predicate": "warning.issued",
         "position": {"truth": true}, "speaker": {"id": "met"}}"""
        .formatted(id);
  }

  private static String article(String day, String claims) {
    return """
        {"@type": "NewsArticle", "url": "https://paper.example/1", "dateModified": "2024-05-%s",
         "foreknown:claims": [%s]}"""
        .formatted(day, claims);
  }

  @Provide
  static Arbitrary<List<String>> reviews() {
    return Combinators.combine(
            Arbitraries.of("a", "b"),
            Arbitraries.of("02", "03", "04"),
            Arbitraries.of("True", "False", "Half true"))
        .as(Given::review)
        .list()
        .ofMaxSize(6)
        .map(EditionsTest::oneOfEachRevision);
  }

  /** Two contents under one revision are another matter, which the pipeline decides. */
  private static List<String> oneOfEachRevision(Collection<String> reviews) {
    Map<String, String> byRevision = new TreeMap<>();
    reviews.forEach(review -> byRevision.put(review.replaceFirst("alternateName.*", ""), review));
    return List.copyOf(byRevision.values());
  }

  @Property(tries = 200)
  void whatIsReportedDoesNotDependOnOrderOrRepetition(
      @ForAll("reviews") List<String> reviews, @ForAll Random chance) {
    List<String> shuffled = new ArrayList<>(reviews);
    shuffled.addAll(reviews);
    Collections.shuffle(shuffled, chance);

    assertThat(told(shuffled)).isEqualTo(told(reviews));
  }

  /** The last word on each claim, from one reading after the other. */
  private static Map<String, Claim> lastWords(String... documents) {
    Map<String, Claim> last = new TreeMap<>();
    for (Claim claim : told(List.of(documents))) {
      last.merge(
          claim.header().id(),
          claim,
          (one, other) -> one.header().revision() > other.header().revision() ? one : other);
    }
    return last;
  }

  private static Set<Claim> told(List<String> documents) {
    Source source = source();
    Set<Claim> given = new LinkedHashSet<>();
    for (String document : documents) {
      for (Item item : reading(source, document)) {
        if (item instanceof Item.Accepted accepted) {
          given.add(accepted.claim());
        }
      }
    }
    return given;
  }
}
