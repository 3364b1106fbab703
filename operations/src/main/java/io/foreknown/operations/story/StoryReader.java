package io.foreknown.operations.story;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.body.Body;
import io.foreknown.feeds.body.BodyItem;
import io.foreknown.operations.propose.AskedProposals;
import io.foreknown.operations.propose.StoryDefaults;
import io.foreknown.operations.publish.RejectionPrinter;
import io.foreknown.operations.work.Report;
import io.foreknown.producers.publish.PublishResult;
import io.foreknown.stories.Proposal;
import io.foreknown.stories.ProposalRank;
import io.foreknown.stories.Proposals;
import io.foreknown.stories.Story;
import io.foreknown.stories.StoryProposals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Reads stories for what they may claim, hands it on, and says of each what it came to. */
public final class StoryReader {
  private final AskedProposals proposals;
  private final StoryDefaults defaults;
  private final long most;
  private final StoryTarget target;
  private final Report report;
  private final InstantSource clock;
  private long received;
  private long rejected;
  private long proposed;

  /**
   * Read nothing yet.
   *
   * @param all whether more than the first proposals of a story are handed on
   * @param clock decides whether an embargo has ended
   */
  public StoryReader(
      AskedProposals proposals,
      StoryDefaults defaults,
      boolean all,
      StoryTarget target,
      Report report,
      InstantSource clock) {
    this.proposals = proposals;
    this.defaults = defaults;
    this.most = all ? Long.MAX_VALUE : Proposals.SHOWN;
    this.target = target;
    this.report = report;
    this.clock = clock;
  }

  /** Proposals that were handed on so far. */
  public long proposed() {
    return proposed;
  }

  /** Stories, and what is none, so far. */
  public long received() {
    return received;
  }

  /** Those of them that could not be read. */
  public long rejected() {
    return rejected;
  }

  /** Reads a story, and says what became of it; a fault of ours costs this one alone. */
  public PublishResult take(BodyItem item) {
    received++;
    String place = RejectionPrinter.place(item.origin());
    BodyItem story = item instanceof BodyItem.Linked linked ? linked.alone() : item;
    return story instanceof BodyItem.Found found
        ? FaultBarrier.around(
            item.origin(),
            () -> propose(found.body(), place),
            fault -> reject(place, fault.problems().get(0).toString()),
            KafkaException.class)
        : reject(place, ((BodyItem.Refused) story).why());
  }

  private PublishResult reject(String place, String why) {
    rejected++;
    report.note("%s: rejected: %s", place, why);
    return PublishResult.REJECTED;
  }

  private PublishResult propose(Body body, String place) {
    Story story;
    try {
      story = defaults.story(body);
    } catch (InvalidValueException e) {
      return reject(place, String.valueOf(e.getMessage()));
    }
    Instant embargo = body.embargoedUntil();
    boolean isEmbargoed = embargo != null && embargo.isAfter(clock.instant());
    StoryProposals found =
        proposals.of(
            story, isEmbargoed ? embargo : null, note -> report.note("%s: %s", place, note));
    if (!found.read()) {
      report.note("%s: this language is not read yet; English is", place);
      return PublishResult.WITHOUT_CLAIM;
    }
    List<Proposal> some = found.proposals().stream().limit(most).toList();
    boolean isTaken = target.take(story, some, isEmbargoed);
    summarize(found, some.size(), place);
    if (!isTaken) {
      report.note("%s: the story is embargoed until %s: not published", place, embargo);
      return PublishResult.HELD;
    }
    if (isEmbargoed) {
      report.note("%s: the story is embargoed until %s: publish none of it before", place, embargo);
    }
    proposed += some.size();
    return PublishResult.PUBLISHED;
  }

  private void summarize(StoryProposals found, int shown, String place) {
    int more = found.proposals().size() - shown;
    report.note(
        "%s: %d proposals (%d high, %d medium, %d low)%s%s",
        place,
        found.proposals().size(),
        count(found.proposals(), ProposalRank.HIGH),
        count(found.proposals(), ProposalRank.MEDIUM),
        count(found.proposals(), ProposalRank.LOW),
        more == 0 ? "" : "; %d more with --all".formatted(more),
        found.dropped().isEmpty()
            ? ""
            : "; %d dropped by the verifier".formatted(found.dropped().size()));
  }

  private static long count(List<Proposal> among, ProposalRank proposalRank) {
    return among.stream().filter(each -> each.rank() == proposalRank).count();
  }
}
