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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sentence says to have happened, to have been foiled, or not to have happened. */
final class IncidentFrames {
  static final String FOILED = "foiled";

  private static final String OCCURRED = "occurred";
  private static final String DISPROVED = "disproved";

  private final Context context;
  private final Marked marked;
  private final TimeOwners owners;
  private final Factuality factuality;
  private final Effects effects;
  private final IncidentCues cues;
  private final FoiledPlots foiled;
  private final IncidentCertainty certainty;
  private final IncidentFields fields;

  IncidentFrames(Context context, Marked marked, TimeOwners owners) {
    this.context = context;
    this.marked = marked;
    this.owners = owners;
    this.factuality = new Factuality(marked);
    Occurrences occurrences = new Occurrences(marked, factuality);
    this.effects = new Effects(marked, factuality, occurrences);
    this.cues = new IncidentCues(context, marked, factuality, occurrences, effects);
    this.foiled = new FoiledPlots(marked, owners, factuality);
    this.certainty = new IncidentCertainty(context, marked, occurrences);
    this.fields = new IncidentFields(context, marked);
  }

  List<Mention> mentions() {
    List<Mention> found = new ArrayList<>();
    if (foiled.areTold()) {
      List<CueHit> all = new ArrayList<>(marked.of(CueKind.FOILED));
      all.addAll(cues.events());
      found.addAll(foiled.split(mention(all, FOILED, Certainty.STRONG), all));
    } else if (marked.has(CueKind.DISPROVED)) {
      List<CueHit> all = new ArrayList<>(marked.of(CueKind.DISPROVED));
      all.addAll(cues.events());
      add(found, mention(all, DISPROVED, Certainty.STRONG));
    } else {
      cues.families()
          .forEach((family, said) -> add(found, mention(said, OCCURRED, certainty.of(said))));
      if (found.isEmpty() && new Tolls(marked).areGiven()) {
        List<CueHit> tolls = new ArrayList<>(marked.of(CueKind.KILLED));
        tolls.addAll(marked.of(CueKind.INJURED));
        Mention adding = mention(tolls, OCCURRED, Certainty.ADDING);
        add(found, adding == null ? null : new HeadlineHazard(context, marked).put(adding));
      }
      List<CueHit> again = marked.of(CueKind.AGAIN).stream().filter(certainty::isDefinite).toList();
      if (found.isEmpty() && !again.isEmpty()) {
        add(found, mention(again, OCCURRED, Certainty.AGAIN));
      }
    }
    return found;
  }

  private static void add(List<Mention> found, @Nullable Mention mention) {
    if (mention != null) {
      found.add(mention);
    }
  }

  private @Nullable Mention mention(List<CueHit> said, String outcome, Certainty how) {
    CueHit main = said.get(0);
    Map<Path, Field> filled = new EnumMap<>(Path.class);
    boolean known = outcome.equals(OCCURRED) && said.stream().allMatch(certainty::isKnown);
    Field hazard = known ? null : Hazards.of(said, context.text().text(), context.tone());
    if (known && how == Certainty.STRONG) {
      return mention(said, outcome, Certainty.ADDING);
    }
    if (hazard != null) {
      filled.put(Path.HAZARD, hazard);
    } else if (how == Certainty.STRONG) {
      return null;
    }
    boolean open =
        context.isOfSport() && !new Tolls(marked).areGiven() && !marked.has(CueKind.ROLE);
    if (open) {
      return null;
    }
    filled.put(
        Path.OUTCOME,
        new Field(
            new Value.OfWord(outcome),
            main.range(),
            outcome.equals(OCCURRED) ? How.DEFAULT : How.TEXT,
            null));
    put(
        filled,
        Path.PLACES,
        how == Certainty.STRONG || how == Certainty.RECALLED || (hazard == null && !known)
            ? fields.place(said)
            : fields.placeOf(main));
    if (!outcome.equals(DISPROVED)) {
      put(filled, Path.KILLED, new Tolls(marked).toll(CueKind.KILLED));
      put(filled, Path.INJURED, new Tolls(marked).toll(CueKind.INJURED));
    }
    put(filled, Path.PERPETRATORS, fields.perpetrators(said));
    if (how == Certainty.STRONG) {
      fields.attribute(filled, main);
    }
    Draft draft =
        new Draft(
            ClaimType.INCIDENT,
            filled,
            List.of(Evidence.of(marked.sentence())),
            factuality.isNegated(main));
    List<CueHit> words = new ArrayList<>(said);
    if (outcome.equals(OCCURRED)) {
      words.addAll(marked.of(CueKind.IMPACT));
      marked.of(CueKind.HAPPENED).stream().filter(effects::isOne).forEach(words::add);
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
    return new IncidentDates(context, marked)
        .timed(draft, words.isEmpty() ? List.of() : owners.times(words), how);
  }

  static void put(Map<Path, Field> fields, Path path, @Nullable Field field) {
    if (field != null) {
      fields.put(path, field);
    }
  }
}
