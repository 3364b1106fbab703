package io.foreknown.dashboard.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Retraction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes nowhere and writes down what it was given: {@code anna: …} for decisions, {@code claim:
 * …} for claims, {@code proposal: …} for proposals. Refuses lines with nonsense in them, and fails
 * at what holds the word for silence.
 */
public final class RecordedDoor implements DecisionDoor {
  public final List<String> published = new ArrayList<>();

  /** What makes it fail, as brokers that do not answer would. */
  public String silence = "silence";

  /** What it reads in every claim. */
  public Claim read = Retraction.of("c", ClaimType.INCIDENT, 1, Instant.EPOCH, null);

  @Override
  public List<String> publish(String lines, String by) {
    check(lines, "verdict is missing");
    published.add(by + ": " + lines);
    return List.of("d" + published.size());
  }

  @Override
  public void publishClaim(String line) {
    check(line, "about is missing");
    published.add("claim: " + line);
  }

  @Override
  public Claim claim(String line) {
    check(line, "about is missing");
    return read;
  }

  @Override
  public void publishProposal(ObjectNode proposal, Instant at) {
    check(proposal.toString(), "that is no proposal");
    published.add("proposal: " + proposal);
  }

  private void check(String lines, String problem) {
    if (lines.contains("nonsense")) {
      throw new InvalidValueException(problem);
    }
    if (lines.contains(silence)) {
      throw new KafkaException("no broker");
    }
  }
}
