package io.foreknown.feeds.ndjson;

import static io.foreknown.feeds.ndjson.Given.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.feeds.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** JSON that is no feed of lines is refused with how it becomes one, and not line by line. */
class SpreadJsonTest {
  private static final String CLAIM =
      "{\"type\":\"warning\",\"id\":\"%s\",\"revision\":2,\"status\":\"retracted\","
          + "\"publishedAt\":\"2024-03-07\"}\n";

  private static final String PRETTY =
      """
      {
        "type": "warning",
        "id": "w{1",
        "targets": [
          {"id": "delta"},

          {
            "id": "a \\"}"
          }
        ]
      }
      """;

  private static List<String> told(String feed) {
    return reading(feed).stream().map(Given::told).toList();
  }

  private static String claim(String id) {
    return CLAIM.formatted(id);
  }

  @Test
  void objectOverSeveralLinesIsRefusedOnce() {
    assertThat(told(PRETTY))
        .containsExactly(
            "1 MALFORMED null: is JSON over several lines, down to line 11; one object per line is expected: jq -c .");
  }

  @Test
  void soAreManyOfThem() {
    assertThat(told("\n" + PRETTY + "\n" + PRETTY))
        .containsExactly(
            "2 MALFORMED null: is JSON over several lines, down to line 24; one object per line is expected: jq -c .");
  }

  @Test
  void listsAreRefusedOnceToo() {
    String hint = "; one object per line is expected: jq -c '.[]'";
    String one = claim("a").strip();

    assertThat(told("[\n" + PRETTY + ",\n" + PRETTY + "]\n"))
        .containsExactly("1 MALFORMED null: is a list, down to line 25" + hint);
    assertThat(told("[" + one + ",\n" + one + "\n]"))
        .containsExactly("1 MALFORMED null: is a list, down to line 3" + hint);
    assertThat(told("[" + one + "," + one + "]"))
        .containsExactly("1 MALFORMED null: is a list" + hint);
    assertThat(told("[" + one + ",\n" + one))
        .containsExactly("1 MALFORMED null: is a list, down to line 2" + hint);
  }

  @Test
  void listInOneLineOverTheLimitIsNoLongLine() {
    assertThat(told("[\"" + "x".repeat(NdjsonSource.DEFAULT_LIMIT) + "\"]"))
        .containsExactly(
            "1 MALFORMED null: is a list; one object per line is expected: jq -c '.[]'");
  }

  @Test
  void claimsAfterwardsAreRead() {
    List<Item> items = reading(PRETTY + claim("a") + claim("b"));

    assertThat(items).hasSize(3);
    assertThat(items.subList(1, 3)).allMatch(Item.Accepted.class::isInstance);
  }

  @Test
  void lineThatBreaksOffCostsNoOther() {
    for (String broken : List.of("{\n", "{\"type\":\n", "{\"type\":\n\"warning\",\n")) {
      List<Item> items = reading(broken + claim("a") + claim("b"));

      assertThat(items.subList(items.size() - 2, items.size()))
          .as(broken)
          .allMatch(Item.Accepted.class::isInstance);
    }
  }

  @Test
  void afterTheFirstClaimLinesStandForThemselves() {
    assertThat(reading(claim("a") + PRETTY).size()).isGreaterThan(9);
  }
}
