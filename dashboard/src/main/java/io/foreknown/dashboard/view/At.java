package io.foreknown.dashboard.view;

/** Where a record lies on its topic. */
public record At(int partition, long offset) {
  /** Of what lies on no topic. */
  public static final At NOWHERE = new At(0, 0);
}
