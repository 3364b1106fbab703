package io.foreknown.stories.frame;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Evidence;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention.Certainty;
import io.foreknown.stories.time.TimeHit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence says to have happened, to have been foiled, or not to have happened. */
final class IncidentFrames {
  private static final String FOILED = "foiled";
  private static final String OCCURRED = "occurred";
  private static final String DISPROVED = "disproved";
  private static final String FIRE = "fire";
  private static final String TRANSPORT = "transport";
  private static final String SECURITY = "security";

  private static final Set<String> BEING = Set.of("was", "were", "been", "being", "is", "are");

  /** Behind a verb that has no object. */
  private static final Set<String> WITHOUT_OBJECT =
      Set.of("", ".", ",", ";", ")", "in", "by", "and", "during", "when", "since", "on", "at");

  /** Between "since" and a day. */
  private static final Set<String> BEFORE_DAY =
      Set.of("the", "late", "early", "last", "night", "of");

  /** Tokens behind a noun within which its own place stands. */
  private static final int NEAR = 8;

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Factuality factuality;
  private final Occurrences occurrences;

  IncidentFrames(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.factuality = new Factuality(marked);
    this.occurrences = new Occurrences(marked, factuality);
  }

  List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    if (marked.has(CueKind.FOILED)
        && marked.of(CueKind.FOILED).stream().noneMatch(this::isOnlyMeant)) {
      List<CueHit> all = new ArrayList<>(marked.of(CueKind.FOILED));
      all.addAll(events());
      found.addAll(split(mention(all, FOILED, Certainty.STRONG), all));
    } else if (marked.has(CueKind.DISPROVED)) {
      List<CueHit> all = new ArrayList<>(marked.of(CueKind.DISPROVED));
      all.addAll(events());
      add(found, mention(all, DISPROVED, Certainty.STRONG));
    } else {
      families().forEach((family, cues) -> add(found, mention(cues, OCCURRED, certainty(cues))));
      if (found.isEmpty() && hasToll()) {
        List<CueHit> tolls = new ArrayList<>(marked.of(CueKind.KILLED));
        tolls.addAll(marked.of(CueKind.INJURED));
        Mention adding = mention(tolls, OCCURRED, Certainty.ADDING);
        add(found, adding == null ? null : headed(adding));
      }
      List<CueHit> again = marked.of(CueKind.AGAIN).stream().filter(this::isDefinite).toList();
      if (found.isEmpty() && !again.isEmpty()) {
        add(found, mention(again, OCCURRED, Certainty.AGAIN));
      }
    }
    return found;
  }

  /** The first sentence says who died, and its headline of what. */
  private Mention headed(Mention mention) {
    Marked head = context.sentences().get(0);
    List<CueHit> named =
        head.cues().stream()
            .filter(cue -> cue.is(CueKind.EVENT) || cue.is(CueKind.HAPPENED))
            .toList();
    boolean first = marked.sentence().index() == 1 && Headlines.isOne(head.sentence());
    boolean open = head.has(CueKind.MAYBE) || head.has(CueKind.NOT) || head.has(CueKind.WARNING);
    Field hazard =
        first && !open && !marked.has(CueKind.RECALLED)
            ? Hazards.of(named, context.text().text(), context.tone())
            : null;
    return hazard == null
        ? mention
        : new Mention(
            mention
                .draft()
                .with(
                    Path.HAZARD,
                    new Field(
                        hazard.value(), hazard.range(), How.ANCHOR, "what the headline says")),
            mention.sentence(),
            mention.pending(),
            mention.reference(),
            mention.length(),
            Certainty.STRONG);
  }

  private static void add(List<Mention> found, @Nullable Mention mention) {
    if (mention != null) {
      found.add(mention);
    }
  }

  private boolean isOnlyMeant(CueHit foiled) {
    return factuality.isOpen(foiled) && !isThanked();
  }

  /** "Thanked them for information that helped thwart attacks": what was helped has happened. */
  private boolean isThanked() {
    for (int at = 0; at < marked.sentence().size(); at++) {
      if (Set.of("thanked", "helped", "credited").contains(marked.sentence().word(at))) {
        return marked.of(CueKind.MAYBE).stream()
            .noneMatch(
                cue ->
                    Set.of("might", "may", "could", "would")
                        .contains(marked.sentence().word(cue.from())));
      }
    }
    return false;
  }

  /** "The attack", "the March 22 attack": of which the story has spoken. */
  private boolean isKnown(CueHit cue) {
    return cue.is(CueKind.EVENT)
        && Hazards.isGeneral(cue, context.text().text())
        && isDefinite(cue);
  }

  /** "The fire" of a story that has told of one before. */
  private boolean isReportedBefore(CueHit cue) {
    String before = marked.sentence().word(cue.from() - 1);
    return !cue.value().startsWith(SECURITY)
        && (before.equals("the") || before.equals("this"))
        && context.sentences().stream()
            .filter(each -> each.sentence().index() < marked.sentence().index())
            .filter(each -> !Headlines.isOne(each.sentence()))
            .flatMap(each -> each.cues().stream())
            .anyMatch(
                each ->
                    (each.is(CueKind.EVENT) || each.is(CueKind.HAPPENED))
                        && Hazards.family(each.value()).equals(Hazards.family(cue.value())));
  }

  private boolean isDefinite(CueHit cue) {
    for (int at = cue.from(); at >= Math.max(0, cue.from() - 4); at--) {
      if (Set.of("the", "this", "that", "it").contains(marked.sentence().word(at))) {
        return true;
      }
    }
    return false;
  }

  private List<CueHit> events() {
    List<CueHit> events = new ArrayList<>(marked.of(CueKind.HAPPENED));
    marked.of(CueKind.EVENT).stream()
        .filter(
            noun ->
                marked.of(CueKind.HAPPENED).stream().noneMatch(verb -> isPartOfOther(noun, verb)))
        .forEach(events::add);
    events.sort(java.util.Comparator.comparingInt(CueHit::from));
    return events;
  }

  /** "Fire" in "opened fire" is none. */
  private static boolean isPartOfOther(CueHit noun, CueHit verb) {
    return noun.range().overlaps(verb.range())
        && !Hazards.family(noun.value()).equals(Hazards.family(verb.value()));
  }

  /** What is said to have happened, by the first word of its hazard. */
  private Map<String, List<CueHit>> families() {
    Map<String, List<CueHit>> families = new LinkedHashMap<>();
    for (CueHit cue : events()) {
      boolean feared = cue.is(CueKind.EVENT) && factuality.isFeared(cue) && !hasOwnToll(cue);
      boolean counted = cue.is(CueKind.EVENT) && (isCounted(cue) || occurrences.says(cue));
      if (!feared
          && !isOnlyPossible(cue)
          && !isSuffered(cue)
          && !isOnlyEffect(cue)
          && (counted || !factuality.isOpen(cue))
          && !context.text().isQuoted(cue.range())) {
        families.computeIfAbsent(family(cue), key -> new ArrayList<>()).add(cue);
      }
    }
    return families;
  }

  private String family(CueHit cue) {
    return Hazards.family(Hazards.hazard(cue, context.text().text(), context.tone()));
  }

  /** "An attack could": what may follow has not happened. */
  private boolean isOnlyPossible(CueHit noun) {
    String next = marked.sentence().word(noun.to());
    return noun.is(CueKind.EVENT) && Set.of("may", "might", "could", "would", "can").contains(next);
  }

  /** "Fourteen rebels were killed": by others, and no attack of theirs. */
  private boolean isSuffered(CueHit verb) {
    String before = marked.sentence().word(verb.to() - 2);
    String behind = marked.sentence().word(verb.to());
    return verb.is(CueKind.HAPPENED)
        && verb.to() - verb.from() > 1
        && marked.has(CueKind.ATTACKER, verb.from(), verb.to())
        && Set.of("killed", "wounded", "shot").contains(marked.sentence().word(verb.to() - 1))
        && (BEING.contains(before) || WITHOUT_OBJECT.contains(behind));
  }

  /** "Warned of the attack in which 12 people died": it was feared, and it happened. */
  private boolean hasOwnToll(CueHit noun) {
    for (int at = noun.to(); at + 1 < marked.sentence().size(); at++) {
      if (marked.sentence().word(at).equals("in")
          && marked.sentence().word(at + 1).equals("which")) {
        return marked.has(CueKind.KILLED, at, marked.sentence().size()) && hasToll();
      }
    }
    return false;
  }

  /** A verb that tells what another event did, and is no event of its own. */
  private boolean isOnlyEffect(CueHit verb) {
    return isFireOfOther(verb) || isOnlyDone(verb);
  }

  /** "Came off the rails, and three wagons caught fire". */
  private boolean isFireOfOther(CueHit verb) {
    return verb.is(CueKind.HAPPENED)
        && verb.value().equals(FIRE)
        && marked.of(CueKind.HAPPENED).stream()
            .anyMatch(
                each ->
                    each.from() < verb.from()
                        && each.value().startsWith(TRANSPORT)
                        && !factuality.isOpen(each));
  }

  private boolean isOnlyDone(CueHit verb) {
    return verb.is(CueKind.HAPPENED)
        && marked.of(CueKind.EVENT).stream()
            .filter(noun -> !noun.value().startsWith(SECURITY))
            .filter(
                noun ->
                    !Hazards.family(noun.value()).equals(Hazards.family(verb.value()))
                        || !noun.value().startsWith(verb.value()))
            .anyMatch(noun -> occurrences.isDoneBy(verb, noun));
  }

  /** "Bombings that killed at least 95 people" were no plan. */
  private boolean isCounted(CueHit noun) {
    return marked.of(CueKind.KILLED).stream()
            .anyMatch(
                killed -> killed.from() >= noun.to() && killed.from() - noun.to() <= 3 && hasToll())
        || marked.cues().stream()
            .anyMatch(
                cue ->
                    cue.is(CueKind.HAPPENED)
                        && cue.from() <= noun.from()
                        && cue.to() > noun.from()
                        && !factuality.isOpen(cue));
  }

  private boolean hasToll() {
    Tolls tolls = new Tolls(marked);
    return tolls.toll(CueKind.KILLED) != null || tolls.toll(CueKind.INJURED) != null;
  }

  private Certainty certainty(List<CueHit> cues) {
    if (marked.has(CueKind.RECALLED)) {
      return Certainty.RECALLED;
    }
    List<CueHit> said =
        cues.stream().filter(cue -> cue.is(CueKind.HAPPENED) || occurrences.says(cue)).toList();
    if (isReportedBefore(cues.get(0))) {
      return Certainty.AGAIN;
    }
    boolean happened = !said.isEmpty();
    boolean plain = said.stream().anyMatch(cue -> !cue.value().startsWith(SECURITY));
    boolean armed =
        happened
            && (marked.has(CueKind.ATTACKER)
                || marked.has(CueKind.TERROR)
                || !marked.of(CueKind.KILLED).isEmpty()
                || !marked.of(CueKind.INJURED).isEmpty()
                || !marked.places().isEmpty());
    return plain || armed || hasToll() ? Certainty.STRONG : Certainty.WEAK;
  }

  private @Nullable Mention mention(List<CueHit> cues, String outcome, Certainty certainty) {
    CueHit main = cues.get(0);
    Map<Path, Field> fields = new EnumMap<>(Path.class);
    boolean known = outcome.equals(OCCURRED) && cues.stream().allMatch(this::isKnown);
    Field hazard = known ? null : Hazards.of(cues, context.text().text(), context.tone());
    if (known && certainty == Certainty.STRONG) {
      return mention(cues, outcome, Certainty.ADDING);
    }
    if (hazard != null) {
      fields.put(Path.HAZARD, hazard);
    } else if (certainty == Certainty.STRONG) {
      return null;
    }
    boolean open = context.isOfSport() && !hasToll() && !marked.has(CueKind.ROLE);
    if (open) {
      return null;
    }
    fields.put(
        Path.OUTCOME,
        new Field(
            new Value.OfWord(outcome),
            main.range(),
            outcome.equals(OCCURRED) ? How.DEFAULT : How.TEXT,
            null));
    put(
        fields,
        Path.PLACES,
        certainty == Certainty.STRONG
                || certainty == Certainty.RECALLED
                || (hazard == null && !known)
            ? place(cues)
            : placeOf(main));
    if (!outcome.equals(DISPROVED)) {
      put(fields, Path.KILLED, new Tolls(marked).toll(CueKind.KILLED));
      put(fields, Path.INJURED, new Tolls(marked).toll(CueKind.INJURED));
    }
    put(fields, Path.PERPETRATORS, perpetrators(cues));
    if (certainty == Certainty.STRONG) {
      attribute(fields, main);
    }
    Draft draft =
        new Draft(
            ClaimType.INCIDENT,
            fields,
            List.of(Evidence.of(marked.sentence())),
            factuality.isNegated(main));
    List<CueHit> words = new ArrayList<>(cues);
    if (outcome.equals(OCCURRED)) {
      words.addAll(marked.of(CueKind.IMPACT));
      marked.of(CueKind.HAPPENED).stream().filter(this::isOnlyEffect).forEach(words::add);
      words.addAll(marked.of(CueKind.KILLED));
      words.addAll(marked.of(CueKind.INJURED));
    }
    if (outcome.equals(FOILED)) {
      marked.of(CueKind.SAY).stream()
          .filter(say -> marked.sentence().word(say.from()).equals("announced"))
          .forEach(words::add);
    }
    if (outcome.equals(DISPROVED)) {
      words.removeAll(marked.of(CueKind.DISPROVED));
    }
    return timed(draft, words.isEmpty() ? List.of() : owners.times(words), certainty);
  }

  /** Of a noun alone, only the place right behind it: "the attack in Leeds", and no other. */
  private @Nullable Field placeOf(CueHit noun) {
    return new PlaceChoice(marked)
        .near(noun.to(), noun.to(), Math.min(noun.to() + NEAR, marked.clauses().end(noun.from())));
  }

  private @Nullable Field place(List<CueHit> cues) {
    return new PlaceChoice(marked)
        .near(cues.get(0).from(), cues.get(0).to(), 0, marked.sentence().size());
  }

  private @Nullable Field perpetrators(List<CueHit> cues) {
    Culprits culprits = new Culprits(context, marked);
    for (CueHit cue : cues) {
      Field field = cue.value().startsWith(SECURITY) ? culprits.of(cue) : null;
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private void attribute(Map<Path, Field> fields, CueHit main) {
    Speakers.Attribution said = context.speakers().of(marked, main.from());
    if (said != null) {
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

  private Mention timed(Draft draft, List<TimeHit> times, Certainty certainty) {
    TimeHit pending = null;
    Reference reference = Reference.NONE;
    Draft dated = draft;
    for (TimeHit time : times) {
      if (time.span() != null
          && !dated.fields().containsKey(Path.BEGAN)
          && !time.until()
          && !isSince(dated, time)) {
        dated = dated.with(Path.BEGAN, Times.field(time));
      } else if (time.kind() == TimeHit.Kind.RELATIVE && pending == null) {
        pending = time;
        reference = Times.reference(marked, time);
      }
    }
    Value.OfSpan began = dated.value(Path.BEGAN, Value.OfSpan.class);
    boolean foiled = dated.word(Path.OUTCOME).equals(FOILED);
    Certainty how =
        began != null && context.isOld(began.span()) && !foiled ? Certainty.RECALLED : certainty;
    Mention mention = Mention.of(dated, marked.sentence().index(), how);
    return pending == null || began != null
        ? mention
        : new Mention(dated, marked.sentence().index(), pending, reference, null, how);
  }

  /** "The second bomb since 7 May" was not laid on that day; a flood may last since then. */
  private boolean isSince(Draft draft, TimeHit time) {
    int at = time.from();
    while (at > 0 && BEFORE_DAY.contains(marked.sentence().word(at - 1))) {
      at--;
    }
    boolean since =
        marked.sentence().word(at).equals("since")
            || marked.sentence().word(at - 1).equals("since");
    return since && draft.word(Path.HAZARD).startsWith(SECURITY);
  }

  /** "In 2017 and 2019" are two plots. */
  private List<Mention> split(@Nullable Mention mention, List<CueHit> cues) {
    if (mention == null) {
      return List.of();
    }
    List<TimeHit> years =
        owners.times(cues).stream()
            .filter(time -> time.kind() == TimeHit.Kind.DATE && !time.isDay())
            .toList();
    if (years.size() != 2) {
      return List.of(mention);
    }
    return years.stream()
        .map(year -> mention.with(mention.draft().with(Path.BEGAN, Times.field(year))))
        .toList();
  }

  static void put(Map<Path, Field> fields, Path path, @Nullable Field field) {
    if (field != null) {
      fields.put(path, field);
    }
  }
}
