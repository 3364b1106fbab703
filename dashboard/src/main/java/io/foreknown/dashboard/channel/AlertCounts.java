package io.foreknown.dashboard.channel;

/**
 * What became of alerts since the start.
 *
 * @param sent at once or in a digest
 * @param held that had to wait for a digest
 * @param muted that the desk muted while they waited
 * @param waiting that wait now
 */
public record AlertCounts(long sent, long held, long muted, int waiting) {
  static final AlertCounts NONE = new AlertCounts(0, 0, 0, 0);

  AlertCounts afterSending(int alerts) {
    return new AlertCounts(sent + alerts, held, muted, waiting);
  }

  AlertCounts afterHolding(long alerts) {
    return new AlertCounts(sent, held + alerts, muted, waiting);
  }

  AlertCounts afterMuting(int alerts) {
    return new AlertCounts(sent, held, muted + alerts, waiting);
  }

  AlertCounts withWaiting(int alerts) {
    return new AlertCounts(sent, held, muted, alerts);
  }
}
