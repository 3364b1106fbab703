package io.foreknown.dashboard.desk;

import io.foreknown.domain.InvalidValueException;
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
}
