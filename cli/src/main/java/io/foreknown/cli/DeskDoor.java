package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.problem.Problem;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.NdjsonSource;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.producers.decide.DecisionPublisher;
import io.foreknown.producers.decide.DecisionSource;
import io.foreknown.producers.decide.DeskPerson;
import io.foreknown.producers.publish.ClaimProducer;
import io.foreknown.producers.publish.ReadingOutlet;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes what is decided and accepted on the page, as the intake does with what is decided
 * elsewhere.
 */
final class DeskDoor implements DecisionDoor, AutoCloseable {
  private static final String ORIGIN = "desk";

  private final DecisionPublisher publisher;
  private final ReadingOutlet readings;
  private final Predicates predicates;
  private final InstantSource clock;

  private DeskDoor(
      DecisionPublisher publisher,
      ReadingOutlet readings,
      Predicates predicates,
      InstantSource clock) {
    this.publisher = publisher;
    this.readings = readings;
    this.predicates = predicates;
    this.clock = clock;
  }

  /** Into the topics of a cluster, whose statements answer these questions. */
  static DeskDoor open(Cluster cluster, Predicates predicates) {
    InstantSource clock = InstantSource.system();
    return new DeskDoor(
        new DecisionPublisher(ClaimProducer.open(cluster.topics(), cluster.client()), clock),
        ReadingOutlet.open(cluster.topics(), cluster.client()),
        predicates,
        clock);
  }

  @Override
  public List<String> publish(String lines, String by) {
    List<Claim> decisions = new ArrayList<>();
    try (Stream<Item> items =
        new DecisionSource(DeskPerson.named(by), clock)
            .read(new ByteArrayInputStream(lines.getBytes(UTF_8)), ORIGIN)) {
      items.forEach(item -> decisions.add(accepted(item)));
    }
    if (decisions.isEmpty()) {
      throw new InvalidValueException("a decision is expected");
    }
    publisher.publish(decisions, Origin.of(ORIGIN, 1));
    return decisions.stream().map(decision -> decision.header().id()).toList();
  }

  @Override
  public void publishClaim(String line) {
    publisher.publish(List.of(claim(line)), Origin.of(ORIGIN, 1));
  }

  @Override
  public Claim claim(String line) {
    List<Claim> claims = new ArrayList<>();
    try (Stream<Item> items =
        new NdjsonSource().read(new ByteArrayInputStream(line.getBytes(UTF_8)), ORIGIN)) {
      items.forEach(item -> claims.add(accepted(item)));
    }
    if (claims.size() != 1) {
      throw new InvalidValueException("one claim is expected");
    }
    Claim claim = claims.get(0);
    for (Problem problem : predicates.problems(claim)) {
      throw new InvalidValueException(words(problem));
    }
    return claim;
  }

  @Override
  public void publishProposal(ObjectNode proposal, Instant at) {
    readings.publish(proposal, at);
  }

  private static Claim accepted(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return accepted.claim();
    }
    if (item instanceof Item.Refused refused) {
      throw new InvalidValueException(words(refused.rejection().problems().get(0)));
    }
    throw new InvalidValueException("a decision or a claim is expected");
  }

  private static String words(Problem problem) {
    return (problem.field() + " " + problem.message()).strip();
  }

  @Override
  public void close() {
    publisher.close();
    readings.close();
  }
}
