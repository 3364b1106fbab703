package io.foreknown.dashboard.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.Entry;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.given.AnyClaim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was knowable then. */
class PastTest {
  private final Newsroom newsroom = new Newsroom();

  private static List<String> ids(Views views, Kind kind) {
    return views.page(kind, Filter.NONE, null, 100).items().stream().map(Entry::id).toList();
  }

  private static String only(Views views, Kind kind, String field) {
    return views
        .page(kind, Filter.NONE, null, 100)
        .items()
        .get(0)
        .json()
        .parse()
        .path(field)
        .asText();
  }

  @Test
  void onTheDayAfterTheWarningNothingIsKnownOfTheAttack() throws InterruptedException {
    publishedInReverse();

    Views then = newsroom.asOf("2024-03-08");

    assertThat(ids(then, Kind.EVENTS)).containsExactly("warning:w1");
    assertThat(ids(then, Kind.CLAIMS)).containsExactly("w1");
    assertThat(ids(then, Kind.MATCHES)).isEmpty();
    assertThat(ids(then, Kind.DOSSIERS)).isEmpty();
    assertThat(only(then, Kind.OUTCOMES, "outcome")).isEqualTo("PENDING");
  }

  @Test
  void afterTheAttackOnlyThePublicWarningIsMatchedAndOnlyLaterThePrivateOne()
      throws InterruptedException {
    publishedInReverse();

    Views before = newsroom.asOf("2024-03-23");
    Views after = newsroom.asOf("2024-04-03");

    assertThat(ids(before, Kind.MATCHES)).hasSize(1);
    assertThat(only(before, Kind.DOSSIERS, "verdict")).isEqualTo("WARNED_OUTSIDE_WINDOW");
    assertThat(ids(after, Kind.MATCHES)).hasSize(2);
    assertThat(only(after, Kind.DOSSIERS, "verdict")).isEqualTo("WARNED");
    assertThat(only(after, Kind.DOSSIERS, "hindsightOnly")).isEqualTo("true");
  }

  /** Arrival plays no part. */
  private void publishedInReverse() {
    List<Claim> claims = new ArrayList<>(CrocusLike.all());
    Collections.reverse(claims);
    claims.forEach(claim -> newsroom.published(claim));
  }

  @Test
  void aLateClaimChangesAMomentThatWasAskedForBefore() throws InterruptedException {
    newsroom.published(CrocusLike.attack());
    assertThat(ids(newsroom.asOf("2024-03-23"), Kind.MATCHES)).isEmpty();

    newsroom.published(CrocusLike.publicWarning());

    assertThat(ids(newsroom.asOf("2024-03-23"), Kind.MATCHES)).hasSize(1);
  }

  @Test
  void alertsAndContradictionsAreCutBackToTheMoment() throws InterruptedException {
    newsroom
        .alert("a1", "w1", "2024-03-08")
        .alert("a2", "i1", "2024-03-22")
        .contradiction("c1", "w1", "2024-03-09", "2024-03-12", "2024-03-20");

    assertThat(ids(newsroom.asOf("2024-03-11"), Kind.ALERTS)).containsExactly("a1");
    assertThat(ids(newsroom.asOf("2024-03-11"), Kind.CONTRADICTIONS)).isEmpty();
    assertThat(only(newsroom.asOf("2024-03-13"), Kind.CONTRADICTIONS, "state")).isEqualTo("OPEN");
    assertThat(only(newsroom.asOf("2024-03-21"), Kind.CONTRADICTIONS, "state"))
        .isEqualTo("RESOLVED");
  }

  @Test
  void thePastIsNotToldFromAPartOfTheClaims() {
    Archive small = new Archive(1);
    small.add(Newsroom.contentOf(CrocusLike.attack()));
    Past past = new Past(small, Yardsticks.shipped(), newsroom.views());
    assertThat(past.isAvailable()).isTrue();

    small.add(Newsroom.contentOf(CrocusLike.publicWarning()));

    assertThat(past.isAvailable()).isFalse();
  }

  @Property(tries = 100)
  void thePastIsAFunctionOfTheClaimsPublishedByThen(
      @ForAll("claims") List<Claim> claims, @ForAll Random random) throws InterruptedException {
    Instant moment = claims.get(random.nextInt(claims.size())).header().publishedAt();
    List<Claim> byThen =
        claims.stream().filter(c -> !c.header().publishedAt().isAfter(moment)).toList();
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, random);

    assertThat(told(shuffled, moment)).isEqualTo(told(byThen, moment));
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    return AnyClaim.claim().list().ofMinSize(1).ofMaxSize(12);
  }

  private static Map<String, String> told(List<Claim> claims, Instant moment)
      throws InterruptedException {
    Newsroom newsroom = new Newsroom();
    claims.forEach(claim -> newsroom.published(claim));
    Views views = newsroom.past().at(moment).orElseThrow();
    Map<String, String> told = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      for (Entry entry : views.of(kind).all()) {
        told.put(kind + " " + entry.id(), entry.json().toString());
      }
    }
    return told;
  }
}
