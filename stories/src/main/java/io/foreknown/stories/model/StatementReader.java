package io.foreknown.stories.model;

import io.foreknown.domain.claim.Position;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.cue.Negation;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Marked;
import io.foreknown.stories.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody holds. What it is, and whether the words turn it round, the words say
 * themselves; the model says where they stand, and who holds it.
 */
final class StatementReader {
  private static final String PERPETRATOR = "incident.perpetrator";
  private static final String CLAIM = "claim";
  private static final String DENY = "deny";

  private final FieldReader fields;
  private final Marked marked;
  private final CueHit cue;

  StatementReader(FieldReader fields, Marked marked, CueHit cue) {
    this.fields = fields;
    this.marked = marked;
    this.cue = cue;
  }

  /** The cue of this value among the words, else the only one in their sentence; null for none. */
  static @Nullable CueHit cue(String value, Marked marked, Range words) {
    List<CueHit> all =
        marked.of(CueKind.POSITION).stream().filter(hit -> hit.value().equals(value)).toList();
    return all.stream()
        .filter(hit -> hit.range().overlaps(words))
        .findFirst()
        .orElse(all.size() == 1 ? all.get(0) : null);
  }

  /** Puts the fields; whether the words are turned round. */
  boolean read() {
    int equals = cue.value().indexOf('=');
    String predicate = cue.value().substring(0, equals);
    String answer = cue.value().substring(equals + 1);
    boolean turned = Negation.isTurned(cue.from(), marked.sentence(), marked.cues());
    fields.put(Path.PREDICATE, new Value.OfWord(predicate), cue.range());
    if (turned != answer.equals(DENY)) {
      fields.put(Path.POLARITY, new Value.OfWord("denies"), cue.range());
    }
    fields.party(Path.SPEAKER, "speaker");
    fields.basis(Path.SPEAKER);
    if (predicate.equals(PERPETRATOR)) {
      fields.blamed(
          answer.equals(CLAIM) || !fields.isSaid("blamed") ? "speaker" : "blamed", sole());
    } else {
      fields.put(Path.POSITION, new Value.OfPosition(position(answer)), cue.range());
    }
    fields.day(Path.SAID, "said");
    fields.quote("quote");
    return turned;
  }

  private boolean sole() {
    return cue.range().of(marked.sentence().story()).contains("sole");
  }

  private static Position position(String answer) {
    return answer.equals("true") || answer.equals("false")
        ? new Position.OfTruth(answer.equals("true"))
        : new Position.OfScale(answer, answer);
  }
}
