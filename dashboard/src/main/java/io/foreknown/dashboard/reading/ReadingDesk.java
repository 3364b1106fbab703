package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.desk.DecisionDoor;
import io.foreknown.dashboard.view.View;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Claim;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Accepts, rejects and gives back proposals, one act after the other; safe for several threads.
 *
 * <p>First the claim, then the decision: a decision without its claim would hide a proposal that
 * nothing came of, while a claim without its decision is seen, and accepting it again sends what is
 * missing. What was sent and is not read back yet is remembered, so that the next act goes on from
 * it. Why: docs/decisions/0030.
 */
public final class ReadingDesk {
  /** Acts that are remembered until they are read; more are on their way only if reading fails. */
  private static final int REMEMBERED = 1_000;

  private final Readings readings;
  private final Views views;
  private final InstantSource clock;
  private final ProposalListener proposalListener;

  private final Map<String, SentDecisions> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SentDecisions> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** A desk over what is read and what is known now. */
  public ReadingDesk(
      Readings readings, Views views, InstantSource clock, ProposalListener proposalListener) {
    this.readings = readings;
    this.views = views;
    this.clock = clock;
    this.proposalListener = proposalListener;
  }

  /**
   * What was sent of a proposal.
   *
   * @param after how it stands with all of that
   * @param decisions that were sent, by id, with their revisions
   */
  private record SentDecisions(KnownProposal after, Map<String, Long> decisions) {
    boolean isRead(String claim, Views views) {
      return has(views.of(ViewKind.CLAIMS), claim, after.revision())
          && decisions.entrySet().stream()
              .allMatch(each -> has(views.of(ViewKind.DECISIONS), each.getKey(), each.getValue()));
    }

    private static boolean has(View view, String id, long revision) {
      ViewRecord viewRecord = view.get(id);
      return revision == 0
          || (viewRecord != null
              && viewRecord.json().parse().path("revision").asLong() >= revision);
    }
  }

  /** How a proposal stands, with what was sent from here a moment ago. */
  public KnownProposal known(JsonNode proposal) {
    synchronized (sent) {
      String id = proposal.path("id").asText();
      SentDecisions last = sent.get(id);
      if (last != null && !last.isRead(Acceptance.claimId(proposal), views)) {
        return last.after();
      }
      sent.remove(id);
      return KnownProposal.of(proposal, views);
    }
  }

  /**
   * Makes a proposal of words of a story and the claim that somebody reads in them, publishes it
   * and accepts it. The same once more changes nothing, and does what is lacking.
   *
   * @return the proposal
   * @throws RefusedException if there are too many of one story, or this one was rejected
   * @throws InvalidValueException if the words do not stand there, or that is no claim; nothing is
   *     published then
   * @throws org.apache.kafka.common.KafkaException if something could not be published; the same
   *     again is safe
   */
  public synchronized JsonNode make(
      StoryOnDesk story, MadeByHand given, DecisionDoor door, String by) {
    ObjectNode proposal = ByHand.proposal(story, given, by);
    String id = proposal.path("id").asText();
    JsonNode known = story.proposals().get(id);
    if (known == null) {
      refuse(
          story.proposals().size() >= StoryOnDesk.PROPOSALS,
          "its story has as many as are kept of one");
      Claim claim = door.claim(Acceptance.claim(proposal, null, 1).toString());
      door.publishProposal(proposal, claim.header().publishedAt());
      readings.put(new ReadRecord(ReadRecord.Of.PROPOSAL, id, proposal));
      proposalListener.made();
    }
    JsonNode made = known == null ? proposal : known;
    accept(made, null, door, by);
    return made;
  }

  /**
   * Publishes the claim of a proposal, and that it was accepted. Of one that is accepted, publishes
   * what is lacking of both, and a claim that was edited as a correction.
   *
   * @param edited the fields of the claim as the editor wants them; null: as proposed
   * @throws RefusedException if it is rejected or stale, or proposed with an assumed time and not
   *     edited
   * @throws InvalidValueException if that is no claim; nothing is published then
   * @throws org.apache.kafka.common.KafkaException if something could not be published; accepting
   *     again is safe
   */
  public synchronized void accept(
      JsonNode proposal, @Nullable ObjectNode edited, DecisionDoor door, String by) {
    KnownProposal knownProposal = known(proposal);
    ProposalState proposalState = knownProposal.state(hasWords(proposal));
    refuse(proposalState == ProposalState.REJECTED, "it is rejected; undo that first");
    refuse(proposalState == ProposalState.STALE, "its words are gone from the story");
    refuse(
        edited == null && !knownProposal.stands() && Acceptance.hasAssumedTime(proposal),
        "its time is only assumed; look at it, and send the claim as it is to be");
    KnownProposal after = knownProposal;
    if (edited != null || !knownProposal.stands()) {
      long revision = knownProposal.revision() + 1;
      ObjectNode claim = Acceptance.claim(proposal, edited, revision);
      door.publishClaim(claim.toString());
      after =
          new KnownProposal(
              revision, true, claim.path("event").textValue(), knownProposal.decisions());
      remember(proposal, new SentDecisions(after, Map.of()));
    }
    if (knownProposal.newest() == null) {
      decide(proposal, after, Acceptance.confirmed(proposal), door, by);
      proposalListener.accepted(edited == null ? Set.of() : Acceptance.changed(proposal, edited));
    }
  }

  /**
   * Publishes that a proposal was rejected; of one that is, nothing.
   *
   * @param reason null: none is given
   * @throws RefusedException if it is accepted
   * @throws InvalidValueException if the reason is too long
   * @throws org.apache.kafka.common.KafkaException if it could not be published
   */
  public synchronized void reject(
      JsonNode proposal, @Nullable String reason, DecisionDoor door, String by) {
    KnownProposal knownProposal = known(proposal);
    ProposalState proposalState = knownProposal.state(hasWords(proposal));
    refuse(proposalState == ProposalState.ACCEPTED, "it is accepted; undo that first");
    if (proposalState != ProposalState.REJECTED) {
      decide(proposal, knownProposal, Acceptance.dismissed(proposal, reason), door, by);
      proposalListener.rejected(reason);
    }
  }

  /**
   * Withdraws the claim of a proposal and what was decided about it, as far as there is either.
   *
   * @throws org.apache.kafka.common.KafkaException if something could not be published; giving it
   *     back again is safe
   */
  public synchronized void undo(JsonNode proposal, DecisionDoor door, String by) {
    KnownProposal knownProposal = known(proposal);
    if (!knownProposal.stands() && knownProposal.decisions().isEmpty()) {
      return;
    }
    long revision =
        knownProposal.stands() ? knownProposal.revision() + 1 : knownProposal.revision();
    if (knownProposal.stands()) {
      door.publishClaim(Acceptance.withdrawal(proposal, revision, clock.instant()).toString());
      remember(
          proposal,
          new SentDecisions(
              new KnownProposal(revision, false, null, knownProposal.decisions()), Map.of()));
    }
    List<String> lines = new ArrayList<>();
    Map<String, Long> undone = new LinkedHashMap<>();
    for (KnownProposal.Decided decision : knownProposal.decisions()) {
      lines.add(Acceptance.undone(decision).toString());
      undone.put(decision.id(), decision.revision() + 1);
    }
    if (!lines.isEmpty()) {
      var unused = door.publish(String.join("\n", lines), by);
    }
    remember(
        proposal, new SentDecisions(new KnownProposal(revision, false, null, List.of()), undone));
    proposalListener.undone();
  }

  private void decide(
      JsonNode proposal,
      KnownProposal knownProposal,
      ObjectNode decision,
      DecisionDoor door,
      String by) {
    String id = door.publish(decision.toString(), by).get(0);
    List<KnownProposal.Decided> decisions = new ArrayList<>(knownProposal.decisions());
    decisions.add(
        new KnownProposal.Decided(
            id,
            1,
            decision.path("verdict").asText().equals("confirmed"),
            clock.instant().toString(),
            by,
            decision.path("reason").textValue()));
    remember(
        proposal,
        new SentDecisions(
            new KnownProposal(
                knownProposal.revision(), knownProposal.stands(), knownProposal.event(), decisions),
            Map.of(id, 1L)));
  }

  private void remember(JsonNode proposal, SentDecisions acts) {
    synchronized (sent) {
      sent.put(proposal.path("id").asText(), acts);
    }
  }

  /** Whether all words of a proposal are in the version of the story that was read last. */
  private boolean hasWords(JsonNode proposal) {
    StoryOnDesk storyOnDesk = readings.of(proposal.path("story").path("id").asText());
    return DeskProposal.hasWords(
        proposal, Objects.requireNonNullElse(storyOnDesk, StoryOnDesk.NONE));
  }

  private static void refuse(boolean isSo, String why) {
    if (isSo) {
      throw new RefusedException("the proposal cannot be changed so: " + why);
    }
  }
}
