package io.foreknown.dashboard.channel;

/**
 * What became of alerts since the start.
 *
 * @param sent told, be it at once or in a digest
 * @param held that had to wait for a digest
 * @param muted that the desk muted while they waited
 * @param waiting that wait now
 */
public record Counts(long sent, long held, long muted, int waiting) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  Counts afterSending(int alerts) {
    return new Counts(sent + alerts, held, muted, waiting);
  }

  Counts afterHolding(long alerts) {
    return new Counts(sent, held + alerts, muted, waiting);
  }

  Counts afterMuting(int alerts) {
    return new Counts(sent, held, muted + alerts, waiting);
  }

  Counts withWaiting(int alerts) {
    return new Counts(sent, held, muted, alerts);
  }
}
