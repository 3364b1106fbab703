package io.foreknown.operations.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Rejection;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;

/** Who looks on while a replay works, and may end it by an exception at any of these moments. */
public interface ReplayListener {
  /** Something has been done, which is not reported otherwise. */
  void check();

  /** Waits so long, or ends the replay before. */
  void pause(Duration time);

  /** What a run that was killed had left has been taken away. */
  void removed(String prefix);

  /** A run begins, in topics with this prefix. */
  void begun(String prefix);

  /** A stream is about to be read: the same one, or one that counts. */
  InputStream reading(InputStream in);

  /** A claim has been read or sent that was published at this moment. */
  void at(Instant publishedAt);

  /** So many records wait, of so many that were sent since the last moment. */
  void waiting(long records, long sent);

  /** Something was read that was left as it is, or of which nothing was made. */
  void noted(Origin origin, String why);

  /** Something was not admitted, or is held. */
  void refused(Rejection rejection);

  /** The state of one moment has been written. */
  void written(ReplayFiles replayFiles, JsonNode summary);
}
