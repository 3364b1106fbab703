package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.claim.Perpetrators;
import io.foreknown.domain.claim.Position;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.text.Range;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds on a question of a warning or an incident. Without a speaker there is none.
 */
final class StatementFrames {
  private static final String PERPETRATOR = "incident.perpetrator";
  private static final String DENIES = "denies";

  /** Characters of a quotation that is short enough to be shown as a claim's quote. */
  private static final int QUOTE = 300;

  /** Verbs whose subject is the speaker, whoever else is named. */
  private static final Set<String> OWN =
      Set.of(
          "claimed",
          "claims",
          "claim",
          "denied",
          "denies",
          "took",
          "taken",
          "blamed",
          "accused",
          "accuses",
          "dismissed",
          "ridiculed",
          "mocked",
          "rejected",
          "brushed",
          "shrugged",
          "admitted",
          "acknowledged",
          "confirmed",
          "blame",
          "attributed",
          "pointed",
          "laid",
          "played",
          "ignored",
          "allegations",
          "credit",
          "shift",
          "shifted");

  private static final Set<String> DENYING =
      Set.of("denied", "denies", "rejected", "rejects", "dismissed", "disputed", "disputes");

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Sentence sentence;

  StatementFrames(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.sentence = marked.sentence();
  }

  List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    if (context.isOfSport()) {
      return found;
    }
    for (CueHit cue : marked.of(CueKind.POSITION)) {
      Mention mention = isHeld(cue) && !isTurnedRound(cue) ? mention(cue) : null;
      if (mention != null
          && found.stream().noneMatch(other -> isSame(other.draft(), mention.draft()))) {
        found.add(mention);
      }
    }
    return found;
  }

  private static boolean isSame(Draft one, Draft other) {
    return one.word(Path.PREDICATE).equals(other.word(Path.PREDICATE))
        && String.valueOf(one.value(Path.SPEAKER, Value.OfParty.class))
            .equals(String.valueOf(other.value(Path.SPEAKER, Value.OfParty.class)));
  }

  /** What may be, or is asked, nobody holds. */
  private boolean isHeld(CueHit cue) {
    int start = Math.max(marked.clauses().start(cue.from()), cue.from() - 4);
    boolean quoted = sentence.text().endsWith("?");
    return !quoted
        && !isOfOther(cue)
        && marked.of(CueKind.MAYBE).stream()
            .filter(
                maybe ->
                    Set.of("if", "whether", "may", "might", "could", "would", "unless", "should")
                            .contains(sentence.word(maybe.from()))
                        || cue.value().startsWith("response"))
            .noneMatch(
                maybe ->
                    maybe.from() >= start
                        && maybe.to() <= cue.from()
                        && !sentence.word(cue.from()).equals("should"));
  }

  /** "Received no warning": the same words, and one more of which they say the opposite. */
  private boolean isTurnedRound(CueHit cue) {
    int equals = cue.value().indexOf('=');
    String opposite = cue.value().substring(0, equals) + "=false";
    return cue.value().endsWith("=true")
        && marked.of(CueKind.POSITION).stream()
            .anyMatch(
                other ->
                    other.value().equals(opposite)
                        && other.from() < cue.to()
                        && cue.from() < other.to());
  }

  /** "Denied that it had come too late": the speaker holds something else. */
  private boolean isDenied(CueHit cue, Speakers.@Nullable Attribution said) {
    return said != null
        && said.verb() != null
        && said.verb().to() <= cue.from()
        && DENYING.contains(sentence.word(said.verb().from()));
  }

  /** "Denied involvement in earlier attacks": what the story is not about. */
  private boolean isOfOther(CueHit cue) {
    for (int at = cue.to(); at < Math.min(sentence.size(), cue.to() + 5); at++) {
      if (Set.of("earlier", "previous", "past", "similar", "other").contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Mention mention(CueHit cue) {
    int equals = cue.value().indexOf('=');
    String predicate = cue.value().substring(0, equals);
    String answer = cue.value().substring(equals + 1);
    if (!isOnSubject(predicate)) {
      return null;
    }
    Speakers.Attribution said = context.speakers().of(marked, cue.from());
    Actor speaker = speaker(cue, said);
    if (speaker == null || isDenied(cue, said)) {
      return null;
    }
    boolean turned = isTurned(cue) != answer.equals("deny");
    Field position =
        predicate.equals(PERPETRATOR)
            ? culprit(cue, answer, speaker)
            : position(predicate, answer, cue.range());
    if (position == null) {
      return null;
    }
    Map<Path, Field> fields = new EnumMap<>(Path.class);
    fields.put(Path.PREDICATE, Field.said(new Value.OfWord(predicate), cue.range()));
    fields.put(Path.POSITION, position);
    fields.put(Path.SPEAKER, Field.said(new Value.OfParty(speaker.party()), speaker.range()));
    if (turned) {
      fields.put(Path.POLARITY, Field.said(new Value.OfWord(DENIES), cue.range()));
    }
    fields.put(
        Path.BASIS,
        Field.said(new Value.OfWord(speaker.anonymous() ? "anonymous" : "named"), speaker.range()));
    IncidentFrames.put(fields, Path.QUOTE, quote(cue));
    Draft draft =
        new Draft(ClaimType.STATEMENT, fields, List.of(Evidence.of(sentence)), isTurned(cue));
    return timed(draft, cue, said);
  }

  /** A position on warnings in a story that speaks of none is one on something else. */
  private boolean isOnSubject(String predicate) {
    boolean warning = near(CueKind.WARNING) || near(CueKind.WARN);
    boolean incident = near(CueKind.EVENT) || near(CueKind.HAPPENED) || near(CueKind.KILLED);
    return predicate.startsWith("warning.")
        ? warning
        : predicate.startsWith("response.")
            ? warning || incident
            : incident || marked.has(CueKind.TERROR);
  }

  /** In this sentence or one before it. */
  private boolean near(CueKind kind) {
    return context.sentences().stream()
        .limit(sentence.index() + 1L)
        .anyMatch(each -> each.has(kind));
  }

  private @Nullable Actor speaker(CueHit cue, Speakers.@Nullable Attribution said) {
    boolean quoted = context.text().isQuoted(cue.range());
    boolean own = isOwn(cue) && !quoted;
    Actor subject =
        own
            ? context
                .actors()
                .subject(
                    sentence,
                    cue.from(),
                    marked.clauses().start(cue.from()),
                    context.speakers().before(marked))
            : null;
    if (own && cue.value().endsWith("=deny") && sentence.word(cue.from()).equals("allegations")) {
      subject = allegationSubject(cue);
    }
    if (subject != null) {
      return subject;
    }
    if (said != null) {
      return said.speaker();
    }
    return quoted && cue.value().startsWith("warning.credible")
        ? context.actors().subject(sentence, cue.from(), 0, null)
        : null;
  }

  /** What is said by doing it: claiming, blaming, denying, dismissing, acknowledging. */
  private boolean isOwn(CueHit cue) {
    boolean act =
        cue.value().startsWith(PERPETRATOR)
            || cue.value().equals("warning.credible=false")
            || cue.value().startsWith("warning.issued");
    for (int at = cue.from(); act && at < cue.to(); at++) {
      if (OWN.contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Allegations that U.S. and Ukrainian officials have denied". */
  private @Nullable Actor allegationSubject(CueHit cue) {
    return context.actors().before(sentence, cue.to() - 1, null);
  }

  /** Close before the cue stands a word that turns it round and is no part of it. */
  private boolean isTurned(CueHit cue) {
    return new Factuality(marked).isNegated(cue);
  }

  private static @Nullable Field position(String predicate, String answer, Range range) {
    Position position =
        answer.equals("true") || answer.equals("false")
            ? new Position.OfTruth(answer.equals("true"))
            : new Position.OfScale(answer, answer);
    return predicate.isEmpty() ? null : Field.said(new Value.OfPosition(position), range);
  }

  private @Nullable Field culprit(CueHit cue, String answer, Actor speaker) {
    if (answer.equals("claim")) {
      return parties(group(speaker.party()), false, speaker.range());
    }
    if (answer.equals("deny")
        && !sentence.word(cue.from()).startsWith("allegation")
        && !sentence.word(cue.from()).startsWith("accusation")) {
      return parties(speaker.party(), false, speaker.range());
    }
    boolean sole = cue.range().of(context.text().text()).contains("sole");
    Actor blamed = answer.equals("deny") ? blamedBefore() : blamed(cue);
    return blamed == null || blamed.party().id().equals(speaker.party().id())
        ? null
        : parties(blamed.party(), sole, blamed.range());
  }

  /** "A faction of the Islamic State": what it belongs to is what lookups know. */
  private Party group(Party party) {
    Party broader =
        party.lineage().isEmpty() ? null : context.namer().known(party.lineage().get(0));
    return broader == null || !party.id().startsWith("name:") ? party : broader;
  }

  private static Field parties(Party party, boolean sole, Range range) {
    return Field.said(
        new Value.OfPosition(new Position.OfParties(new Perpetrators(List.of(party), sole))),
        range);
  }

  /** Behind "blamed" and "to"; before "was behind" and "bears sole responsibility". */
  private @Nullable Actor blamed(CueHit cue) {
    String first = sentence.word(cue.from());
    boolean subject =
        Set.of("was", "were", "is", "bears", "bear", "had", "solely", "orchestrated")
            .contains(first);
    if (subject) {
      return context
          .actors()
          .subject(sentence, cue.from(), marked.clauses().start(cue.from()), null);
    }
    int from = cue.to();
    for (int at = from; at < Math.min(sentence.size(), from + 7); at++) {
      if (sentence.at(at).isCapital() || marked.has(CueKind.TERROR, at, at + 1)) {
        Actor actor = context.actors().beginningAt(sentence, at);
        if (actor != null) {
          return actor;
        }
      }
    }
    return null;
  }

  private @Nullable Actor blamedBefore() {
    for (CueHit cue : marked.of(CueKind.POSITION)) {
      if (cue.value().equals(PERPETRATOR + "=blame")) {
        return blamed(cue);
      }
    }
    return null;
  }

  private @Nullable Field quote(CueHit cue) {
    return context.text().quotations().stream()
        .filter(
            quotation ->
                quotation.overlaps(cue.range()) && quotation.to() - quotation.from() <= QUOTE)
        .findFirst()
        .map(this::bare)
        .map(
            quotation ->
                Field.said(new Value.OfWord(quotation.of(context.text().text())), quotation))
        .orElse(null);
  }

  /** Without the comma that belongs to the sentence around it. */
  private Range bare(Range quotation) {
    boolean comma = quotation.of(context.text().text()).endsWith(",");
    return comma ? new Range(quotation.from(), quotation.to() - 1) : quotation;
  }

  private Mention timed(Draft draft, CueHit cue, Speakers.@Nullable Attribution said) {
    List<CueHit> words = new ArrayList<>(List.of(cue));
    if (said != null && said.verb() != null) {
      words.add(said.verb());
    }
    marked.of(CueKind.POSITION).stream()
        .filter(
            other ->
                !other.equals(cue)
                    && OWN.contains(sentence.word(other.from()))
                    && other.value().equals(cue.value()))
        .forEach(words::add);
    TimeHit pending = null;
    Draft dated = draft;
    for (TimeHit time : owners.times(words)) {
      if (context.text().isQuoted(time.range())) {
        continue; // A day of which is spoken, not that on which it was.
      }
      if (time.span() != null && !dated.fields().containsKey(Path.SAID)) {
        dated = dated.with(Path.SAID, Times.field(time));
      } else if (time.kind() == TimeHit.Kind.RELATIVE && pending == null) {
        pending = time;
      }
    }
    boolean known = pending == null || dated.fields().containsKey(Path.SAID);
    return new Mention(
        dated,
        sentence.index(),
        known ? null : pending,
        known || pending == null ? Reference.NONE : Times.reference(marked, pending),
        null,
        Certainty.STRONG);
  }
}
