package io.foreknown.cli;

import static io.foreknown.domain.given.Given.aReport;
import static io.foreknown.domain.given.Given.aStatement;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.past.Archive;
import io.foreknown.dashboard.past.Past;
import io.foreknown.dashboard.view.At;
import io.foreknown.dashboard.view.Published;
import io.foreknown.dashboard.view.ReadModel;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Count;
import io.foreknown.domain.claim.Header;
import io.foreknown.domain.claim.Retraction;
import io.foreknown.domain.given.StatementBuilder;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.schemas.json.RecordJson;
import io.foreknown.schemas.mapping.ClaimToAvro;
import io.foreknown.schemas.mapping.ContentHashes;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.streams.PipelineDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the dashboard tells of a past moment's contradictions is what the topology makes of the
 * claims published by then.
 */
class DisputesThenTest {
  private static final Instant START = Instant.parse("2024-03-22T18:00:00Z");
  private static final Instant CLOCK = Instant.parse("2024-06-01T00:00:00Z");
  private static final int CLAIMS = 25;

  @Property(tries = 20)
  void contradictionsAsOfAMomentAreThoseOfAReplayUntilIt(@ForAll Random random)
      throws InterruptedException {
    List<Claim> claims = quarrel(random);
    Instant moment = claims.get(random.nextInt(claims.size())).header().publishedAt();

    assertThat(asOf(moment, claims)).isEqualTo(replayedUntil(moment, claims));
  }

  private static Map<String, String> asOf(Instant moment, List<Claim> claims)
      throws InterruptedException {
    Archive archive = new Archive(claims.size());
    claims.forEach(claim -> archive.add(published(claim)));
    Past past = new Past(archive, Rules.shipped(), new ReadModel(1).views());
    Map<String, String> given = new TreeMap<>();
    for (ViewRecord viewRecord : past.at(moment).orElseThrow().of(ViewKind.CONTRADICTIONS).all()) {
      given.put(viewRecord.id(), viewRecord.json().toString());
    }
    return given;
  }

  private static Map<String, String> replayedUntil(Instant moment, List<Claim> claims) {
    try (PipelineDriver driver = new PipelineDriver(CLOCK)) {
      claims.stream()
          .filter(claim -> !claim.header().publishedAt().isAfter(moment))
          .forEach(driver::publish);
      Map<String, String> given = new TreeMap<>();
      driver.standing(Topic.CONTRADICTIONS).forEach((id, json) -> given.put(id, json.toString()));
      return given;
    }
  }

  private static Published published(Claim claim) {
    SpecificRecord content = ClaimToAvro.record(claim);
    Header header = claim.header();
    ObjectNode json = RecordJson.of(content);
    json.put("type", claim.type().name().toLowerCase(Locale.ROOT));
    ViewRecord viewRecord =
        ViewRecord.of(ViewKind.CLAIMS, header.id(), header.publishedAt(), At.NOWHERE, json);
    return new Published(
        claim.withoutText(), ContentHashes.of(content), Origin.of("test", 1), viewRecord);
  }

  /** A few people on two questions of one attack, with corrections and withdrawals, shuffled. */
  private static List<Claim> quarrel(Random random) {
    List<Claim> claims = new ArrayList<>();
    for (int number = 0; number < CLAIMS; number++) {
      Instant published = START.plus(Duration.ofHours(random.nextInt(200)));
      String id = "c" + random.nextInt(CLAIMS * 2 / 3);
      long revision = 1L + random.nextInt(3);
      claims.add(claim(random, id, revision, published));
    }
    Collections.shuffle(claims, random);
    return claims;
  }

  private static Claim claim(Random random, String id, long revision, Instant published) {
    switch (random.nextInt(5)) {
      case 0 -> {
        return aReport("i-" + id)
            .ofEvent("i1")
            .revision(revision)
            .published(published)
            .toldBy("outlet-" + random.nextInt(3))
            .killed(Count.exactly(100 + random.nextInt(4)))
            .claim();
      }
      case 1 -> {
        Claim statement = statement(random, id, revision, published).claim();
        Header header =
            new Header(id, revision, published, null, null, null, List.of(), null, null, null);
        return new Retraction(header, statement.type());
      }
      default -> {
        StatementBuilder statement = statement(random, id, revision, published);
        return (random.nextInt(4) == 0 ? statement.asCorrection() : statement).claim();
      }
    }
  }

  private static StatementBuilder statement(
      Random random, String id, long revision, Instant published) {
    StatementBuilder statement =
        aStatement(id)
            .revision(revision)
            .published(published)
            .by("speaker-" + random.nextInt(4))
            .said(published.minusSeconds(random.nextInt(4) * 3600L).toString())
            .quoting("What was said of it.");
    return random.nextBoolean()
        ? statement.on("w1", "warning.received").holding(random.nextBoolean())
        : statement.on("i1", "incident.killed").holding(Count.exactly(100 + random.nextInt(4)));
  }
}
