package io.foreknown.domain.contradiction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two positions on one question that no possibility satisfies both, and who held them at once.
 *
 * @param id the same for the same question and positions, and for the speaker of a self-reversal
 * @param sides two; while it is open with all who hold them, else with those who did until the end
 * @param opened the first moment at which both sides were held; stays when it is reopened
 * @param resolved the moment since which they no longer are; null: it is open
 * @param resolution what ended it; null: it is open
 * @param headline in plain words
 */
public record Contradiction(
    String id,
    ContradictionKind kind,
    QuestionKey question,
    List<Side> sides,
    ChangePoint opened,
    @Nullable ChangePoint resolved,
    @Nullable Resolution resolution,
    Severity severity,
    String headline) {
  /** Copies the list. */
  public Contradiction {
    sides = List.copyOf(sides);
  }

  /** The same, ended otherwise. */
  Contradiction resolved(ChangePoint by, Resolution how) {
    return new Contradiction(id, kind, question, sides, opened, by, how, severity, headline);
  }

  /** Whether both sides are held now. */
  public boolean isOpen() {
    return resolved == null;
  }
}
