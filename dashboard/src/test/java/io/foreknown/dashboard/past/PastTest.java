package io.foreknown.dashboard.past;

import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.dashboard.given.CrocusLike;
import io.foreknown.dashboard.given.Newsroom;
import io.foreknown.dashboard.view.Filter;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
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

  private static List<String> ids(Views views, ViewKind viewKind) {
    return views.page(viewKind, Filter.NONE, null, 100).items().stream()
        .map(ViewRecord::id)
        .toList();
  }

  private static String only(Views views, ViewKind viewKind, String field) {
    JsonNode value =
        views.page(viewKind, Filter.NONE, null, 100).items().get(0).json().parse().path(field);
    return value.isTextual() ? value.asText() : value.toString();
  }

  @Test
  void onTheDayAfterTheWarningNothingIsKnownOfTheAttack() throws InterruptedException {
    publishedInReverse();

    Views then = newsroom.asOf("2024-03-08");

    assertThat(ids(then, ViewKind.EVENTS)).containsExactly("warning:w1");
    assertThat(ids(then, ViewKind.CLAIMS)).containsExactly("w1");
    assertThat(ids(then, ViewKind.MATCHES)).isEmpty();
    assertThat(ids(then, ViewKind.DOSSIERS)).isEmpty();
    assertThat(only(then, ViewKind.OUTCOMES, "outcome")).isEqualTo("PENDING");
  }

  @Test
  void afterTheAttackOnlyThePublicWarningIsMatchedAndOnlyLaterThePrivateOne()
      throws InterruptedException {
    publishedInReverse();

    Views before = newsroom.asOf("2024-03-23");
    Views after = newsroom.asOf("2024-04-03");

    assertThat(ids(before, ViewKind.MATCHES)).hasSize(1);
    assertThat(only(before, ViewKind.DOSSIERS, "verdict")).isEqualTo("WARNED_OUTSIDE_WINDOW");
    assertThat(ids(after, ViewKind.MATCHES)).hasSize(2);
    assertThat(only(after, ViewKind.DOSSIERS, "verdict")).isEqualTo("WARNED");
    assertThat(only(after, ViewKind.DOSSIERS, "hindsightOnly")).isEqualTo("true");
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
    assertThat(ids(newsroom.asOf("2024-03-23"), ViewKind.MATCHES)).isEmpty();

    newsroom.published(CrocusLike.publicWarning());

    assertThat(ids(newsroom.asOf("2024-03-23"), ViewKind.MATCHES)).hasSize(1);
  }

  @Test
  void alertsAreThoseRaisedByThen() throws InterruptedException {
    newsroom.alert("a1", "w1", "2024-03-08").alert("a2", "i1", "2024-03-22");

    assertThat(ids(newsroom.asOf("2024-03-11"), ViewKind.ALERTS)).containsExactly("a1");
  }

  @Test
  void aContradictionIsOpenWhileBothSidesStandAndAHolderWhoCameRoundSinceIsBack()
      throws InterruptedException {
    newsroom.published(
        received("s1", "svr", false, "2024-03-09T12:00:00Z"),
        received("s2", "us", true, "2024-03-12T12:00:00Z"),
        received("s3", "svr", true, "2024-03-20T12:00:00Z"));

    assertThat(ids(newsroom.asOf("2024-03-11"), ViewKind.CONTRADICTIONS)).isEmpty();
    assertThat(only(newsroom.asOf("2024-03-13"), ViewKind.CONTRADICTIONS, "state"))
        .isEqualTo("OPEN");
    assertThat(only(newsroom.asOf("2024-03-13"), ViewKind.CONTRADICTIONS, "sides"))
        .contains("\"claim\":\"s1\"", "\"claim\":\"s2\"");
    assertThat(newsroom.asOf("2024-03-21").of(ViewKind.CONTRADICTIONS).all())
        .anyMatch(viewRecord -> viewRecord.facts().states().contains("RESOLVED"));
  }

  @Test
  void aWithdrawalTakesNothingFromTheTimeBeforeIt() throws InterruptedException {
    Claim denial = received("s1", "svr", false, "2024-03-09T12:00:00Z");
    newsroom.published(
        denial,
        received("s2", "us", true, "2024-03-12T12:00:00Z"),
        withdrawn("s1", "2024-03-20T12:00:00Z"));

    assertThat(only(newsroom.asOf("2024-03-13"), ViewKind.CONTRADICTIONS, "state"))
        .isEqualTo("OPEN");
    assertThat(ids(newsroom.asOf("2024-03-21"), ViewKind.CONTRADICTIONS)).isEmpty();
  }

  private static Claim received(String id, String speaker, boolean truth, String published) {
    return aStatement(id).by(speaker).holding(truth).said(published).published(published).claim();
  }

  private static Claim withdrawn(String id, String published) {
    Header header =
        new Header(id, 2, Instant.parse(published), null, null, null, List.of(), null, null, null);
    return new Retraction(header, ClaimType.STATEMENT);
  }

  @Test
  void thePastIsNotReportedFromAPartOfTheClaims() {
    Archive small = new Archive(1);
    small.add(Newsroom.contentOf(CrocusLike.attack()));
    Past past = new Past(small, Rules.shipped(), newsroom.views());
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
    Map<String, String> given = new TreeMap<>();
    for (ViewKind viewKind : ViewKind.values()) {
      for (ViewRecord viewRecord : views.of(viewKind).all()) {
        given.put(viewKind + " " + viewRecord.id(), viewRecord.json().toString());
      }
    }
    return given;
  }
}
