package io.foreknown.dashboard.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Publishes what somebody of the desk decides and accepts; used by several threads. */
public interface DecisionDoor {
  /**
   * Publishes, and waits until the brokers have it.
   *
   * @param lines decisions as JSON, a line each
   * @param by the name of who decides
   * @return the ids of the decisions
   * @throws InvalidValueException if one of them is none; nothing is published then
   * @throws KafkaException if they could not be published
   */
  List<String> publish(String lines, String by);

  /**
   * Publishes a claim that was accepted, or what takes it back, and waits likewise.
   *
   * @param line the claim as JSON
   * @throws InvalidValueException if it is none; nothing is published then
   * @throws KafkaException if it could not be published
   */
  void publishClaim(String line);

  /**
   * Reads a claim as it would be published, and publishes nothing.
   *
   * @param line the claim as JSON
   * @throws InvalidValueException if it is none
   */
  Claim claim(String line);

  /**
   * Publishes a proposal that somebody of the desk makes, and waits likewise.
   *
   * @param proposal as {@code propose} prints one
   * @param at the time of the record
   * @throws KafkaException if it could not be published
   */
  void publishProposal(ObjectNode proposal, Instant at);
}
