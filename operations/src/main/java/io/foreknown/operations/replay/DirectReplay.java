package io.foreknown.operations.replay;

import java.nio.file.Path;
import java.time.InstantSource;

/** Claims through the rules in this process, without a cluster. */
public final class DirectReplay {
  private final ReplayPlan replayPlan;
  private final ReplayListener replayListener;

  /** Of a plan without a speed: what nobody can watch needs no pace. */
  public DirectReplay(ReplayPlan replayPlan, ReplayListener replayListener) {
    this.replayPlan = replayPlan;
    this.replayListener = replayListener;
  }

  /** Leaves nothing but the files of the plan. */
  public void run() {
    run(true);
  }

  /**
   * The same.
   *
   * @param wantsRows false: no claim is taken as a row, which makes no difference but in time
   */
  void run(boolean wantsRows) {
    Path sorting = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (Engine engine =
        new DirectEngine(replayPlan.rules(), InstantSource.system(), replayListener, wantsRows)) {
      new ReplayLoop(replayPlan, replayListener, sorting).through(engine, Throttle.UNTHROTTLED);
    }
  }
}
