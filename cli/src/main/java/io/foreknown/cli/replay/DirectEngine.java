package io.foreknown.cli.replay;

import io.foreknown.cli.disk.DiskMap;
import io.foreknown.cli.input.RowFile;
import io.foreknown.cli.work.InOrder;
import io.foreknown.domain.assess.Yardsticks;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.claim.Decision;
import io.foreknown.domain.history.History;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.plain.PlainClaim;
import io.foreknown.domain.problem.ClockRule;
import io.foreknown.domain.problem.Refusal;
import io.foreknown.domain.problem.Rejection;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.FaultBarrier;
import io.foreknown.producers.Item;
import io.foreknown.producers.story.Standing;
import io.foreknown.schemas.mapping.OutputJson;
import io.foreknown.schemas.serde.WireForm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules alone, in this process, without topics, registry and stores: see {@link History}. */
final class DirectEngine implements Engine {
  private final InstantSource wall;
  private final Watch watch;
  private final History history;
  private final RowPlaces places = new RowPlaces();
  private final MergeRounds merges = new MergeRounds();
  private final Instant latestKnown;
  private final InOrder<Item, Seen> looking = new InOrder<>(Seen::of, this::tell);
  private final DiskMap rejections = DiskMap.temporary();
  private final boolean wantsRows;
  private @Nullable DirectState standing;
  private long rejectedAtTheDoor;
  private long rejected;
  private long held;

  /**
   * Judges by these yardsticks; the wall clock decides what may be known at all.
   *
   * @param wantsRows false: all claims come as items, which makes no difference but in time
   */
  DirectEngine(Yardsticks yardsticks, InstantSource wall, Watch watch, boolean wantsRows) {
    this.wall = wall;
    this.watch = watch;
    this.wantsRows = wantsRows;
    this.history = new History(yardsticks, this::keep, places);
    this.latestKnown = ClockRule.latest(wall.instant());
  }

  @Override
  public boolean takesRows() {
    return wantsRows && !history.isWhole();
  }

  /** What comes from the future by the clock of now is left to those who tell what is wrong. */
  @Override
  public void take(PlainClaim row, RowFile file, long offset, int length, long line) {
    if (row.head().publishedAt() > latestKnown.toEpochMilli() || line > Integer.MAX_VALUE) {
      take(file.again(offset, length, line));
    } else {
      history.tell(row, places.add(file, offset, length, (int) line));
    }
  }

  @Override
  public void take(Item item) {
    looking.add(item);
  }

  /** An item with what must be known of it before it is told; null of what is no claim. */
  private record Seen(Item item, @Nullable WireForm form) {
    static Seen of(Item item) {
      WireForm form = item instanceof Item.Accepted of ? WireForm.of(of.claim()) : null;
      return new Seen(item, form);
    }
  }

  private void tell(Seen seen) {
    if (seen.form != null && seen.item instanceof Item.Accepted accepted) {
      tell(accepted.claim(), seen.form, accepted.origin());
    } else if (seen.item instanceof Item.Refused refused) {
      refuse(refused.rejection());
    } else if (seen.item instanceof Item.Held) {
      held++;
    }
  }

  private void tell(Claim claim, WireForm form, Origin origin) {
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
    history.tell(claim, form.hash(), origin);
    return List.of();
  }

  /** What is under embargo goes nowhere, not even among the rejections. */
  private void refuse(Rejection rejection) {
    watch.refused(rejection);
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
  public Standing at(@Nullable Instant moment) {
    looking.finish();
    if (standing != null) {
      standing.close();
    }
    Instant clock = moment == null ? history.latestPublished() : moment;
    merges.settle(history::automaticLinks, this::decide);
    DirectState state =
        new DirectState(
            clock, new Taken(rejectedAtTheDoor, held, history.tally()), rejections, watch);
    standing = state;
    history.at(clock, state);
    state.finish();
    return state;
  }

  private void decide(Decision decision) {
    tell(decision, WireForm.of(decision), MergeRounds.ORIGIN);
  }

  @Override
  public void close() {
    rejections.close();
    if (standing != null) {
      standing.close();
    }
  }
}
