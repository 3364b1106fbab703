package io.foreknown.feeds.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.feeds.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever stands where a review is expected, it is told what became of it. */
class AnyJsonLawsTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> NAMES =
      Set.of(
          "@id",
          "@context",
          "@value",
          "url",
          "name",
          "author",
          "publisher",
          "claimReviewed",
          "datePublished",
          "dateModified",
          "inLanguage",
          "headline",
          "mainEntityOfPage",
          "itemReviewed",
          "appearance",
          "firstAppearance",
          "sameAs",
          "reviewRating",
          "ratingValue",
          "bestRating",
          "worstRating",
          "alternateName",
          "foreknown:claims",
          "foreknown_claims",
          "story",
          "type",
          "id");

  private static final Arbitrary<String> TEXTS =
      Arbitraries.of(
          "",
          " ",
          "ClaimReview",
          "Claim",
          "https://schema.org",
          "https://checks.example/1",
          "#a",
          "_:b",
          "http://[",
          "2024-05-01",
          "2024-05-01T10:00:00+0200",
          "2024-05",
          "0000-00-00",
          "True",
          "5",
          "1",
          "\ud800",
          "statement",
          "x".repeat(6_000));

  private static Arbitrary<JsonNode> values(int depth) {
    Arbitrary<JsonNode> leaves =
        Arbitraries.frequencyOf(
            Tuple.of(6, TEXTS.map(NODES::textNode)),
            Tuple.of(1, Arbitraries.of(0, 1, 5, -1).map(NODES::numberNode)),
            Tuple.of(1, Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true))));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<JsonNode> lists = values(depth - 1).list().ofMaxSize(3).map(AnyJsonLawsTest::list);
    return Arbitraries.frequencyOf(
        Tuple.of(4, leaves), Tuple.of(1, lists), Tuple.of(3, objects(depth)));
  }

  private static JsonNode list(List<JsonNode> values) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(list::add);
    return list;
  }

  private static Arbitrary<JsonNode> objects(int depth) {
    return Arbitraries.maps(Arbitraries.of(NAMES), values(depth - 1))
        .ofMaxSize(10)
        .map(fields -> NODES.objectNode().setAll(fields));
  }

  @Provide
  static Arbitrary<ObjectNode> reviews() {
    return Arbitraries.maps(Arbitraries.of(NAMES), values(3))
        .ofMaxSize(12)
        .flatMap(
            fields ->
                Arbitraries.of("ClaimReview", "NewsArticle").map(type -> typed(type, fields)));
  }

  /** Often right in all but what is drawn. */
  private static ObjectNode typed(String type, Map<String, JsonNode> fields) {
    ObjectNode node = NODES.objectNode().put("@type", type);
    if (fields.size() % 2 == 0) {
      node.put("url", "https://checks.example/1")
          .put("datePublished", "2024-05-01")
          .put("claimReviewed", "It rained")
          .put("author", "Delta Checks");
    }
    return node.setAll(fields);
  }

  @Property(tries = 100)
  void everyReviewIsAcceptedOrRefusedWithItsProblemsOrWithoutAClaim(
      @ForAll("reviews") ObjectNode review) {
    List<Item> items = Given.reading(Given.source(), review.toString());

    assertThat(items)
        .isNotEmpty()
        .allSatisfy(
            item -> {
              if (item instanceof Item.Refused refused) {
                assertThat(refused.rejection().problems()).isNotEmpty();
              }
            });
  }
}
