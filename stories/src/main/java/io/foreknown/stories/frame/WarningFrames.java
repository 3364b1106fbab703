package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence says to have been warned of: by whom, to whom, of what, where, when. */
final class WarningFrames {
  /** Before a verb that only may, or will, or would be. */
  private static final Set<String> NOT_YET =
      Set.of(
          "to", "may", "might", "could", "would", "should", "will", "can", "must", "not", "never",
          "cannot", "’t");

  /** Before what was not so, by whoever says it. */
  private static final Set<String> DENYING = Set.of("denied", "denies", "denying", "rejected");

  private static final String PUBLIC = "public";
  private static final String PRIVATE = "private";

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Sentence sentence;
  private final WarningParties parties;

  WarningFrames(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.sentence = marked.sentence();
    this.parties = new WarningParties(context, marked);
  }

  List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    for (CueHit warn : marked.of(CueKind.WARN)) {
      Mention mention = isGiven(warn) ? verb(warn) : null;
      if (mention != null && found.isEmpty()) {
        found.add(mention);
      } else if (mention != null && !isSame(found.get(found.size() - 1), mention)) {
        found.add(mention);
      }
    }
    if (found.isEmpty()) {
      marked.of(CueKind.WARNING).stream()
          .map(this::noun)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(found::add);
    }
    return found;
  }

  private static boolean isSame(Mention one, Mention other) {
    return one.draft().word(Path.AUDIENCE).equals(other.draft().word(Path.AUDIENCE));
  }

  private boolean isGiven(CueHit warn) {
    for (int at = 0; at < warn.from(); at++) {
      if (DENYING.contains(sentence.word(at))
          && !context.text().isQuoted(sentence.at(at).range())) {
        return false;
      }
    }
    String before = sentence.word(warn.from() - 1);
    boolean perfect = Set.of("had", "has", "have").contains(before);
    String earlier = perfect || before.equals("also") ? sentence.word(warn.from() - 2) : before;
    return !NOT_YET.contains(earlier)
        && !(WarningWords.isBeing(before) && NOT_YET.contains(sentence.word(warn.from() - 2)))
        && !context.text().isQuoted(warn.range())
        && !(context.isOfSport() && !marked.has(CueKind.ROLE));
  }

  private @Nullable Mention verb(CueHit warn) {
    Actor subject = parties.subject(warn);
    Actor issuer = parties.issuer(warn, subject);
    Actor recipient = parties.recipient(warn, subject);
    boolean people =
        marked.has(
            CueKind.PEOPLE, Math.max(0, warn.from() - 4), Math.min(sentence.size(), warn.to() + 4));
    int content = content(warn, recipient);
    Map<Path, Field> fields = new EnumMap<>(Path.class);
    party(fields, Path.ISSUER, issuer);
    if (recipient != null) {
      fields.put(
          Path.RECIPIENTS,
          Field.said(new Value.OfParties(List.of(recipient.party())), recipient.range()));
    }
    boolean document =
        marked.of(CueKind.WARNING).stream()
            .anyMatch(
                noun ->
                    noun.value().equals(PRIVATE)
                        && noun.to() <= warn.from()
                        && marked.clauses().between(noun.from(), warn.from()) == 0);
    audience(fields, warn, (document || recipient != null) && !people, people);
    return filled(fields, warn, content, recipient);
  }

  /** "Washington’s warning, which included information about plans to attack a synagogue". */
  private @Nullable Mention noun(CueHit noun) {
    boolean owned =
        noun.from() >= 2
            && (sentence.word(noun.from() - 1).equals("’s")
                || sentence.word(noun.from() - 1).equals("'s"));
    boolean says = false;
    for (int at = noun.to(); at < Math.min(sentence.size(), noun.to() + 10); at++) {
      says |=
          Set.of("included", "named", "mentioned", "contained", "covered", "cited", "said")
              .contains(sentence.word(at));
    }
    if (!owned || !says) {
      return null;
    }
    Map<Path, Field> fields = new EnumMap<>(Path.class);
    party(fields, Path.ISSUER, context.actors().endingAt(sentence, noun.from() - 2));
    if (!noun.value().equals("any")) {
      audience(fields, noun, false, false);
    }
    return filled(fields, noun, noun.to(), null);
  }

  private static void party(Map<Path, Field> fields, Path path, @Nullable Actor actor) {
    if (actor != null) {
      fields.put(path, Field.said(new Value.OfParty(actor.party()), actor.range()));
    }
  }

  private void audience(Map<Path, Field> fields, CueHit warn, boolean addressed, boolean people) {
    boolean open = warn.value().equals("any");
    boolean aloud = sentence.word(warn.from() - 1).equals("publicly");
    String audience =
        aloud || people ? PUBLIC : !open ? warn.value() : addressed ? PRIVATE : PUBLIC;
    fields.put(
        Path.AUDIENCE,
        new Field(
            new Value.OfWord(audience),
            warn.range(),
            open && !aloud && !people ? How.DEFAULT : How.TEXT,
            null));
  }

  private int content(CueHit warn, @Nullable Actor recipient) {
    int from =
        recipient != null && recipient.from() >= warn.from() && recipient.from() <= warn.to() + 1
            ? recipient.to()
            : warn.from();
    for (int at = from; at < Math.min(sentence.size(), from + 12); at++) {
      if (WarningWords.beginContent(sentence.word(at))
          && (recipient == null || at + 1 != recipient.from())) {
        return at;
      }
    }
    return from;
  }

  private @Nullable Mention filled(
      Map<Path, Field> fields, CueHit warn, int content, @Nullable Actor recipient) {
    Field hazard = new WarningHazards(context, marked).of(warn, content);
    IncidentFrames.put(fields, Path.HAZARD, hazard);
    new WarningTargets(context, marked).put(fields, content, recipient);
    List<Party> suspects = new Culprits(context, marked).suspects(content, sentence.size());
    if (!suspects.isEmpty() && hazard != null) {
      fields.put(
          Path.SUSPECTS,
          Field.said(new Value.OfParties(suspects), marked.of(CueKind.TERROR).get(0).range()));
    }
    Certainty certainty =
        hazard == null
            ? Certainty.ADDING
            : marked.has(CueKind.RECALLED) && !fields.containsKey(Path.ISSUER)
                ? Certainty.RECALLED
                : Certainty.STRONG;
    if (hazard == null && !isOfKnown(warn)) {
      return null;
    }
    if (!fields.containsKey(Path.ISSUER) && !fields.containsKey(Path.TARGETS) && !isOfKnown(warn)) {
      return null;
    }
    new WarningSource(context, marked).put(fields, warn);
    Draft draft = new Draft(ClaimType.WARNING, fields, List.of(Evidence.of(sentence)), false);
    return new WarningTimes(context, marked, owners).timed(draft, warn, certainty);
  }

  /** "This information", "the warning": of which the story has spoken. */
  private boolean isOfKnown(CueHit warn) {
    for (int at = warn.from(); at < Math.min(sentence.size() - 1, warn.to() + 2); at++) {
      if (Set.of("this", "that", "the", "these").contains(sentence.word(at))
          && marked.has(CueKind.WARNING, at + 1, at + 2)) {
        return true;
      }
    }
    return false;
  }
}
