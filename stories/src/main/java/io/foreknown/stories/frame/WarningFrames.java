package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
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
import io.foreknown.stories.mention.PlaceHit;
import io.foreknown.stories.text.Sentence;
import io.foreknown.stories.time.TimeHit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  private static final Set<String> BE = Set.of("was", "were", "been", "being", "be", "is", "are");

  /** Where what was warned of begins. */
  private static final Set<String> CONTENT =
      Set.of("that", "of", "about", "to", "against", "with", ":", "it", "for", "over");

  /** Tokens behind a verb within which "in a letter" belongs to it. */
  private static final int NEAR = 8;

  private static final String PUBLIC = "public";
  private static final String PRIVATE = "private";
  private static final String TERRORISM = "security.terrorism";

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Sentence sentence;

  WarningFrames(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.sentence = marked.sentence();
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
          .filter(java.util.Objects::nonNull)
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
        && !(BE.contains(before) && NOT_YET.contains(sentence.word(warn.from() - 2)))
        && !context.text().isQuoted(warn.range())
        && !(context.isOfSport() && !marked.has(CueKind.ROLE));
  }

  private @Nullable Mention verb(CueHit warn) {
    boolean passive =
        BE.contains(sentence.word(warn.from() - 1)) || BE.contains(sentence.word(warn.from()));
    Actor subject =
        context
            .actors()
            .subject(
                sentence,
                warn.from(),
                marked.clauses().start(warn.from()),
                context.speakers().before(marked));
    Actor issuer = passive ? by(warn.to()) : subject == null ? itself(warn) : subject;
    int object = warn.from() + 1;
    while (Set.of("was", "were", "been", "warned", "alerted").contains(sentence.word(object))
        && object < warn.to()) {
      object++;
    }
    Actor recipient = passive ? subject : recipient(warn, object);
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

  /** "The inspectorate confirmed that it had warned": whoever says so of itself. */
  private @Nullable Actor itself(CueHit warn) {
    int at = warn.from() - 1;
    while (Set.of("had", "has", "have", "also", "already").contains(sentence.word(at))) {
      at--;
    }
    Speakers.Attribution said = context.speakers().of(marked, warn.from());
    return Set.of("it", "they").contains(sentence.word(at)) && said != null ? said.speaker() : null;
  }

  /** Who is told, between the words of the verb or behind it. */
  private @Nullable Actor recipient(CueHit warn, int object) {
    for (int at = object; at <= Math.min(sentence.size() - 1, warn.to() + 3); at++) {
      String word = sentence.word(at);
      boolean marker =
          word.equals("with") || (word.equals("to") && at + 1 < sentence.size() && isName(at + 1));
      if (at == object || marker) {
        Actor described = context.actors().beginningAt(sentence, marker ? at + 1 : at);
        Actor actor =
            described == null && at == object && at < sentence.size()
                ? context.actors().nameAt(sentence, at)
                : described;
        if (actor != null
            && !marked.has(CueKind.WARNING, actor.from(), actor.to())
            && !marked.has(CueKind.EVENT, actor.from(), actor.to())) {
          return actor;
        }
      }
    }
    return state(warn);
  }

  /** "With another adversary, Iran": a country close behind. */
  private @Nullable Actor state(CueHit warn) {
    for (int at = warn.to(); at < Math.min(sentence.size(), warn.to() + 5); at++) {
      if (sentence.at(at).isCapital()
          && context.namer().government(sentence.at(at).text()) != null) {
        return context.actors().beginningAt(sentence, at);
      }
      if (CONTENT.contains(sentence.word(at))
          && !sentence.word(at).equals("with")
          && !sentence.word(at).equals("to")) {
        return null;
      }
    }
    return null;
  }

  private boolean isName(int at) {
    int first = Set.of("the", "its", "a").contains(sentence.word(at)) ? at + 1 : at;
    return first < sentence.size()
        && (sentence.at(first).isCapital() || marked.has(CueKind.ROLE, first, first + 1));
  }

  private @Nullable Actor by(int from) {
    for (int at = from; at < sentence.size(); at++) {
      if (sentence.word(at).equals("by")) {
        return context.actors().beginningAt(sentence, at + 1);
      }
    }
    return null;
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
      if (CONTENT.contains(sentence.word(at))
          && (recipient == null || at + 1 != recipient.from())) {
        return at;
      }
    }
    return from;
  }

  private @Nullable Mention filled(
      Map<Path, Field> fields, CueHit warn, int content, @Nullable Actor recipient) {
    Field hazard = hazard(warn, content);
    IncidentFrames.put(fields, Path.HAZARD, hazard);
    targets(fields, content, recipient);
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
    if (!fields.containsKey(Path.ISSUER) && !fields.containsKey(Path.TARGETS)) {
      return null;
    }
    attribute(fields, warn);
    Draft draft = new Draft(ClaimType.WARNING, fields, List.of(Evidence.of(sentence)), false);
    return timed(draft, warn, certainty);
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

  private @Nullable Field hazard(CueHit warn, int content) {
    List<CueHit> feared =
        marked.cues().stream()
            .filter(cue -> cue.is(CueKind.EVENT) || cue.is(CueKind.HAPPENED))
            .toList();
    List<CueHit> inside =
        feared.stream().filter(cue -> cue.from() >= Math.min(warn.from(), content)).toList();
    String story = context.text().text();
    Field named =
        inside.isEmpty() ? null : Hazards.of(List.of(inside.get(0)), story, context.tone());
    if (named != null) {
      String word = ((Value.OfWord) named.value()).word();
      return word.startsWith(TERRORISM)
          ? new Field(new Value.OfWord(TERRORISM), named.range(), How.TEXT, null)
          : named;
    }
    CueHit terror =
        marked.of(CueKind.TERROR).stream()
            .filter(cue -> cue.from() >= content)
            .findFirst()
            .orElse(null);
    if (terror != null && !hasTarget(content)) {
      terror = null;
    }
    if (terror != null) {
      return Field.said(new Value.OfWord(TERRORISM), terror.range());
    }
    CueHit target = target(content);
    if (target != null && context.isOfTerror()) {
      return Field.said(new Value.OfWord(TERRORISM), target.range());
    }
    CueHit before =
        feared.stream()
            .filter(cue -> cue.is(CueKind.EVENT) && !cue.value().startsWith("security"))
            .findFirst()
            .orElse(null);
    if (before != null) {
      return Hazards.of(List.of(before), story, context.tone());
    }
    return isOfStory(warn, content) ? ofStory() : null;
  }

  /**
   * "A red warning", "information about the plot", "could give way": of what the story is about.
   */
  private boolean isOfStory(CueHit warn, int content) {
    boolean named =
        marked.has(CueKind.WARNING, warn.from(), Math.min(sentence.size(), warn.to() + 2))
            && warn.value().equals(PUBLIC);
    return named || marked.has(CueKind.MAYBE, content, sentence.size()) || isPlain(warn);
  }

  /** A word that is one of warning, whatever it was of. */
  private boolean isPlain(CueHit warn) {
    String words = warn.range().of(context.text().text()).toLowerCase(java.util.Locale.ROOT);
    return Stream.of("warn", "alert", "evacuat", "passed", "shared", "tipped")
        .anyMatch(words::contains);
  }

  private @Nullable Field ofStory() {
    CueHit hazard = context.hazardBefore(marked);
    Field field =
        hazard == null ? null : Hazards.of(List.of(hazard), context.text().text(), context.tone());
    return field == null
        ? null
        : new Field(field.value(), field.range(), How.ANCHOR, "what the story is about");
  }

  private boolean hasTarget(int content) {
    for (int at = content; at < sentence.size(); at++) {
      if (Set.of(
              "target",
              "targeting",
              "targets",
              "plans",
              "planning",
              "plotting",
              "strike",
              "threat",
              "plot",
              "operation",
              "attack")
          .contains(sentence.word(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Was a potential target": a cue that something was aimed at. */
  private @Nullable CueHit target(int content) {
    return marked.of(CueKind.POSITION).stream()
        .filter(
            cue ->
                cue.from() >= content - 1
                    && cue.range().of(context.text().text()).contains("target"))
        .findFirst()
        .orElse(null);
  }

  private void targets(Map<Path, Field> fields, int content, @Nullable Actor recipient) {
    List<PlaceHit> named =
        new ArrayList<>(new PlaceChoice(marked).named(Math.max(0, content - 1), sentence.size()));
    named.removeIf(hit -> recipient != null && hit.range().overlaps(recipient.range()));
    named.removeIf(hit -> hit.known() && !hit.located() && hit.isBroad() && named.size() > 1);
    Field near = new PlaceChoice(marked).near(content, content, sentence.size());
    if (!named.isEmpty() && named.get(0).place().level() == Level.SITE) {
      fields.put(
          Path.TARGETS,
          PlaceChoice.field(named.get(0).place(), named.get(0).range(), named.get(0).known()));
    } else if (near != null) {
      fields.put(Path.TARGETS, near);
    } else if (!named.isEmpty()) {
      fields.put(
          Path.TARGETS,
          PlaceChoice.field(named.get(0).place(), named.get(0).range(), named.get(0).known()));
    } else {
      anaphoric(fields, content);
    }
    if (!fields.containsKey(Path.TARGETS)) {
      IncidentFrames.put(
          fields, Path.TARGETS, new PlaceChoice(marked).near(content, 0, sentence.size()));
    }
  }

  /**
   * "In the country": the one that was named last; a kind of site alone keeps its kind for the
   * fold.
   */
  private void anaphoric(Map<Path, Field> fields, int content) {
    for (int at = content; at + 1 < sentence.size(); at++) {
      if (sentence.word(at).equals("the") && sentence.word(at + 1).equals("country")) {
        PlaceHit country = lastCountry();
        if (country != null) {
          fields.put(
              Path.TARGETS,
              new Field(
                  new Value.OfPlaces(List.of(country.place())),
                  country.range(),
                  How.GAZETTEER,
                  "the country named last"));
          return;
        }
      }
    }
    for (PlaceHit hit : marked.places()) {
      if (hit.from() >= content && PlaceChoice.isBare(hit)) {
        fields.put(Path.TARGETS, PlaceChoice.field(hit.place(), hit.range(), false));
        return;
      }
    }
  }

  private @Nullable PlaceHit lastCountry() {
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - 2); i--) {
      List<PlaceHit> there = context.sentences().get(i).places();
      for (int j = there.size() - 1; j >= 0; j--) {
        Place place = there.get(j).place();
        if (place.level() == Level.COUNTRY) {
          return there.get(j);
        }
      }
    }
    return null;
  }

  private void attribute(Map<Path, Field> fields, CueHit warn) {
    Speakers.Attribution said = context.speakers().of(marked, warn.from());
    if (said == null) {
      said =
          context.speakers().in(marked).stream()
              .filter(each -> each.verb() == null)
              .findFirst()
              .orElse(null);
    }
    Value.OfParty issuer =
        fields.containsKey(Path.ISSUER)
                && fields.get(Path.ISSUER).value() instanceof Value.OfParty of
            ? of
            : null;
    if (said != null && issuer != null && issuer.party().equals(said.speaker().party())) {
      return;
    }
    if (said != null && (said.verb() == null || !said.verb().range().overlaps(warn.range()))) {
      fields.put(
          Path.ATTRIBUTED_TO,
          Field.said(new Value.OfParties(List.of(said.speaker().party())), said.speaker().range()));
      fields.put(
          Path.BASIS,
          Field.said(
              new Value.OfWord(said.speaker().anonymous() ? "anonymous" : "named"),
              said.speaker().range()));
    }
  }

  private Mention timed(Draft draft, CueHit warn, Certainty certainty) {
    List<CueHit> words = new ArrayList<>(List.of(warn));
    marked.of(CueKind.WARNING).stream()
        .filter(
            cue ->
                cue.range().overlaps(warn.range())
                    || (cue.from() <= warn.to() + NEAR && cue.from() >= warn.from()))
        .forEach(words::add);
    marked.of(CueKind.SAY).stream()
        .filter(cue -> Math.abs(cue.from() - warn.from()) <= 2)
        .forEach(words::add);
    Draft dated = draft;
    TimeHit pending = null;
    for (TimeHit time : owners.times(words)) {
      if (time.span() != null
          && !time.until()
          && !isAhead(time.span())
          && !dated.fields().containsKey(Path.ISSUED)) {
        dated = dated.with(Path.ISSUED, Times.field(time));
      } else if (time.kind() == TimeHit.Kind.RELATIVE && pending == null) {
        pending = time;
      }
    }
    TimeHit length = null;
    for (TimeHit time : marked.times()) {
      if (time.kind() == TimeHit.Kind.LENGTH && length == null) {
        length = time;
      } else if (time.span() != null
          && (time.until() || isAhead(time.span()))
          && time.from() > warn.from()) {
        dated = validity(dated, time);
      }
    }
    Value.OfSpan issued = dated.value(Path.ISSUED, Value.OfSpan.class);
    boolean old = issued != null && context.isOld(issued.span());
    Certainty how = old ? Certainty.RECALLED : certainty;
    boolean known = pending == null || dated.fields().containsKey(Path.ISSUED);
    return new Mention(
        dated,
        sentence.index(),
        known ? null : pending,
        known || pending == null ? Reference.NONE : Times.reference(marked, pending),
        length,
        how);
  }

  private boolean isAhead(Span span) {
    return context.published() != null && span.from().isAfter(context.published());
  }

  /** From the day when it was given, or of which it speaks, to the end that it names. */
  private Draft validity(Draft draft, TimeHit time) {
    Value.OfSpan old = draft.value(Path.VALIDITY, Value.OfSpan.class);
    Value.OfSpan issued = draft.value(Path.ISSUED, Value.OfSpan.class);
    Span span = java.util.Objects.requireNonNull(time.span());
    Span whole =
        old != null
            ? old.span().hull(span)
            : time.until() && issued != null && issued.span().from().isBefore(span.to())
                ? issued.span().hull(span)
                : span;
    if (time.until() && old == null && issued == null) {
      return draft;
    }
    Field field = Times.field(time);
    return draft.with(
        Path.VALIDITY,
        new Field(new Value.OfSpan(whole), field.range(), field.how(), field.note()));
  }
}
