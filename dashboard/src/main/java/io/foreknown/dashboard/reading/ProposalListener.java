package io.foreknown.dashboard.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Receives what the desk does with proposals, for those who count it. */
public interface ProposalListener {
  /** One was made by hand; that it was accepted is reported beside it. */
  void made();

  /**
   * One was accepted.
   *
   * @param changed fields of it that the editor has changed
   */
  void accepted(Set<String> changed);

  /**
   * One was rejected.
   *
   * @param reason in the desk's words; null: none was given
   */
  void rejected(@Nullable String reason);

  /** One was given back. */
  void undone();
}
