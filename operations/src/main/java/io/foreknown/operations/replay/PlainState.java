package io.foreknown.operations.replay;

import io.foreknown.domain.StableId.Bits;
import io.foreknown.domain.alert.PlainAlert;
import io.foreknown.domain.match.PlainMatch;
import io.foreknown.domain.verdict.PlainDossier;
import io.foreknown.domain.verdict.PlainOutcome;
import io.foreknown.schemas.mapping.PlainOutputLines;
import io.foreknown.schemas.topic.Topic;

/** What stands of events that are plain, each kind in its own list. */
final class PlainState {
  /** Stands for all units that have no room in a byte. */
  private static final char WIDE = 0xff;

  private final PlainList<PlainMatch> matches =
      new PlainList<>(
          PlainOutputLines::matches,
          PlainMatch::high,
          (one, other) -> compare(one.high(), one.low(), other.high(), other.low()),
          PlainMatch::id);

  private final PlainList<PlainDossier> dossiers =
      new PlainList<>(
          PlainOutputLines::dossiers,
          dossier -> beginning(dossier.report().head().id()),
          (one, other) -> one.report().head().id().compareTo(other.report().head().id()),
          dossier -> dossier.report().head().id());

  private final PlainList<PlainOutcome> outcomes =
      new PlainList<>(
          PlainOutputLines::outcomes,
          outcome -> beginning(outcome.warning().head().id()),
          (one, other) -> one.warning().head().id().compareTo(other.warning().head().id()),
          outcome -> outcome.warning().head().id());

  private final PlainList<PlainAlert> alerts =
      new PlainList<>(
          PlainOutputLines::alerts,
          PlainAlert::high,
          (one, other) -> compare(one.high(), one.low(), other.high(), other.low()),
          alert -> new Bits(alert.high(), alert.low()).toString());

  private final PlainList<String> none =
      new PlainList<String>(
          (lines, texts) -> {}, PlainState::beginning, String::compareTo, text -> text);

  /** In the order of their texts. */
  private static int compare(long high, long low, long otherHigh, long otherLow) {
    int first = Long.compareUnsigned(high, otherHigh);
    return first == 0 ? Long.compareUnsigned(low, otherLow) : first;
  }

  /** Its first units in one byte each, as far as they have room there. */
  static long beginning(String text) {
    long beginning = 0;
    int shift = Long.SIZE;
    for (int i = 0; i < text.length() && shift > 0; i++) {
      shift -= Byte.SIZE;
      long unit = Math.min(text.charAt(i), WIDE);
      beginning |= unit << shift;
      shift = unit == WIDE ? 0 : shift;
    }
    return beginning;
  }

  void add(PlainMatch match) {
    matches.add(match);
  }

  void add(PlainDossier dossier) {
    dossiers.add(dossier);
  }

  void add(PlainOutcome outcome) {
    outcomes.add(outcome);
  }

  void add(PlainAlert alert) {
    alerts.add(alert);
  }

  /** The list of a topic; an empty one where nothing can be plain. */
  PlainList<?> of(Topic topic) {
    return switch (topic) {
      case MATCHES -> matches;
      case DOSSIERS -> dossiers;
      case OUTCOMES -> outcomes;
      case ALERTS -> alerts;
      default -> none;
    };
  }
}
