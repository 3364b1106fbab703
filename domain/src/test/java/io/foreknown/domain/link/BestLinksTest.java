package io.foreknown.domain.link;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.moment;
import static io.foreknown.domain.given.Given.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.foreknown.domain.Versioned;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.place.SiteKinds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which links of an event are told. */
class BestLinksTest {
  private static Link link(String older, double score) {
    return new Link(
        "to " + older,
        ClaimType.INCIDENT,
        older,
        "z",
        score,
        List.of("the same place"),
        moment("2026-05-01"),
        moment("2026-05-02"),
        aReport(older).event().evidence(),
        false);
  }

  @Test
  void bestThreeByScoreThenId() {
    assertThat(
            BestLinks.of(List.of(link("d", 0.5), link("c", 0.7), link("b", 0.5), link("a", 0.9))))
        .extracting(Link::older)
        .containsExactly("a", "c", "b");
  }

  /** Each change is the score of one older event; 0: no link. */
  @Property
  void changesOneByOneComeToTheBestOfAll(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 4) Integer> scores,
      @ForAll Random random) {
    Map<String, Link> all = new TreeMap<>();
    List<Link> best = List.of();
    for (int score : scores) {
      String older = "e" + random.nextInt(6);
      Link now = score == 0 ? null : link(older, score / 4.0);
      if (now == null) {
        all.remove(older);
      } else {
        all.put(older, now);
      }
      List<Link> after = BestLinks.after(best, older, now);
      best = after == null ? BestLinks.of(all.values()) : after;

      assertThat(best).isEqualTo(BestLinks.of(all.values()));
      if (now != null && !best.contains(now)) {
        assertThat(best).hasSize(BestLinks.MOST);
      }
    }
  }

  @Test
  void lowerScoresCannotBeAmongThreeThatAreBetter() {
    List<Link> best = List.of(link("a", 0.9), link("b", 0.8), link("c", 0.7));

    assertThat(BestLinks.mayBeAmong(best, 0.7)).isTrue();
    assertThat(BestLinks.mayBeAmong(best, 0.6)).isFalse();
    assertThat(BestLinks.mayBeAmong(best.subList(0, 2), 0.1)).isTrue();
  }

  @Test
  void candidatesOfAnEventAreOlderOnesInAnyOrder() {
    LinkRule rule = new LinkRule(LinkRules.shipped(), SiteKinds.shipped());
    List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
    Collections.shuffle(ids, new Random(7));
    Candidates candidates = new Candidates(rule, aReport("d").on(site("hall")).event());
    ids.forEach(id -> candidates.add(aReport(id).on(site("hall")).event()));

    assertThat(candidates.links()).extracting(Link::older).containsExactly("a", "b", "c");
  }

  @Test
  void standingTellsTheBestOfAllPoints() {
    LinkStanding first =
        LinkStanding.NONE.after(3, List.of(link("a", 0.9), link("b", 0.8), link("c", 0.7)));
    LinkStanding second = first.after(1, List.of(link("d", 0.85)));

    assertThat(first.changesSince(LinkStanding.NONE))
        .extracting(emitted -> emitted.value().older(), Versioned::version, Versioned::retracted)
        .containsExactly(tuple("a", 1L, false), tuple("b", 1L, false), tuple("c", 1L, false));
    assertThat(second.changesSince(first))
        .extracting(emitted -> emitted.value().older(), Versioned::version, Versioned::retracted)
        .containsExactly(tuple("d", 2L, false), tuple("c", 2L, true));
    assertThat(second.after(1, List.of()).links()).isEqualTo(first.links());
    assertThat(second.after(1, List.of(link("d", 0.85))).version()).isEqualTo(2);
  }

  @Test
  void linkThatTwoPointsTellIsReportedOnce() {
    LinkStanding moving =
        LinkStanding.NONE.after(3, List.of(link("a", 0.9))).after(1, List.of(link("a", 0.8)));

    assertThat(moving.links()).containsExactly(link("a", 0.8));
  }
}
