package io.foreknown.operations.replay;

import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.history.BatchEngine;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.FaultBarrier;
import io.foreknown.feeds.Item;
import io.foreknown.operations.disk.DiskMap;
import io.foreknown.operations.input.RowFile;
import io.foreknown.operations.work.InOrder;
import io.foreknown.schemas.mapping.OutputJson;
import io.foreknown.schemas.serde.WireForm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules alone, in this process, without topics, registry and stores: see {@link BatchEngine}.
 */
final class DirectEngine implements Engine {
  private final InstantSource wall;
  private final ReplayListener replayListener;
  private final BatchEngine batchEngine;
  private final RowPlaces places = new RowPlaces();
  private final MergeRounds merges = new MergeRounds();
  private final Instant latestKnown;
  private final InOrder<Item, Seen> looking = new InOrder<>(Seen::of, this::add);
  private final DiskMap rejections = DiskMap.temporary();
  private final boolean wantsRows;
  private @Nullable DirectState standing;
  private long rejectedAtTheDoor;
  private long rejected;
  private long held;

  /**
   * Judges by these rules; the wall clock decides what may be known at all.
   *
   * @param wantsRows false: all claims come as items, which makes no difference but in time
   */
  DirectEngine(Rules rules, InstantSource wall, ReplayListener replayListener, boolean wantsRows) {
    this.wall = wall;
    this.replayListener = replayListener;
    this.wantsRows = wantsRows;
    this.batchEngine = new BatchEngine(rules, this::keep, places);
    this.latestKnown = ClockRule.latest(wall.instant());
  }

  @Override
  public boolean takesRows() {
    return wantsRows && !batchEngine.isWhole();
  }

  /** What comes from the future by the clock of now is left to those who report what is wrong. */
  @Override
  public void take(PlainClaim row, RowFile file, long offset, int length, long line) {
    if (row.head().publishedAt() > latestKnown.toEpochMilli() || line > Integer.MAX_VALUE) {
      take(file.again(offset, length, line));
    } else {
      batchEngine.add(row, places.add(file, offset, length, (int) line));
    }
  }

  @Override
  public void take(Item item) {
    looking.add(item);
  }

  /** An item with what must be known of it before it is added; null of what is no claim. */
  private record Seen(Item item, @Nullable WireForm form) {
    static Seen of(Item item) {
      WireForm form = item instanceof Item.Accepted of ? WireForm.of(of.claim()) : null;
      return new Seen(item, form);
    }
  }

  private void add(Seen seen) {
    if (seen.form != null && seen.item instanceof Item.Accepted accepted) {
      add(accepted.claim(), seen.form, accepted.origin());
    } else if (seen.item instanceof Item.Refused refused) {
      refuse(refused.rejection());
    } else if (seen.item instanceof Item.Held) {
      held++;
    }
  }

  private void add(Claim claim, WireForm form, Origin origin) {
    Refusal refusal = form.refusal(claim, wall.instant());
    if (refusal != null) {
      refuse(Rejection.of(refusal, claim, origin));
      return;
    }
    FaultBarrier.<List<Rejection>>around(origin, () -> admitted(claim, form, origin), List::of)
        .forEach(this::refuse);
  }

  /** Nothing is refused but what a fault costs. */
  private List<Rejection> admitted(Claim claim, WireForm form, Origin origin) {
    batchEngine.add(claim, form.hash(), origin);
    return List.of();
  }

  /** What is under embargo goes nowhere, not even among the rejections. */
  private void refuse(Rejection rejection) {
    replayListener.refused(rejection);
    if (rejection.reason() == Reason.EMBARGOED) {
      held++;
    } else {
      rejectedAtTheDoor++;
      keep(rejection);
    }
  }

  private void keep(Rejection rejection) {
    rejected++;
    Rejected.of(OutputJson.rejection(rejection)).putInto(rejections, rejected);
  }

  @Override
  public EngineState at(@Nullable Instant moment) {
    looking.finish();
    if (standing != null) {
      standing.close();
    }
    Instant clock = moment == null ? batchEngine.latestPublished() : moment;
    merges.settle(batchEngine::automaticLinks, this::decide);
    DirectState state =
        new DirectState(
            clock,
            new IntakeCounts(rejectedAtTheDoor, held, batchEngine.tally()),
            rejections,
            replayListener);
    standing = state;
    batchEngine.at(clock, state);
    state.finish();
    return state;
  }

  private void decide(Decision decision) {
    add(decision, WireForm.of(decision), MergeRounds.ORIGIN);
  }

  @Override
  public void close() {
    rejections.close();
    if (standing != null) {
      standing.close();
    }
  }
}
