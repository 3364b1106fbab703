package io.foreknown.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.cli.cluster.Cluster;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.producers.Item;
import io.foreknown.producers.decide.DecisionPublisher;
import io.foreknown.producers.decide.DecisionSource;
import io.foreknown.producers.decide.DeskPerson;
import io.foreknown.producers.publish.Outlet;
import java.io.ByteArrayInputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Publishes what is decided on the page, as the intake does with what is decided elsewhere. */
final class DeskDoor implements DecisionDoor, AutoCloseable {
  private static final String ORIGIN = "desk";

  private final DecisionPublisher publisher;
  private final InstantSource clock;

  private DeskDoor(DecisionPublisher publisher, InstantSource clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Into the topics of a cluster. */
  static DeskDoor open(Cluster cluster) {
    InstantSource clock = InstantSource.system();
    return new DeskDoor(
        new DecisionPublisher(Outlet.open(cluster.topics(), cluster.client()), clock), clock);
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

  private static Claim accepted(Item item) {
    if (item instanceof Item.Accepted accepted) {
      return accepted.claim();
    }
    if (item instanceof Item.Refused refused) {
      Problem first = refused.rejection().problems().get(0);
      throw new InvalidValueException((first.field() + " " + first.message()).strip());
    }
    throw new InvalidValueException("a decision is expected");
  }

  @Override
  public void close() {
    publisher.close();
  }
}
