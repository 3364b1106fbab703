package io.foreknown.stories.frame;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.mention.Actor;
import io.foreknown.stories.mention.PlaceHit;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where it was warned that something may happen. */
final class WarningTargets {
  private final Context context;
  private final Marked marked;
  private final Sentence sentence;

  WarningTargets(Context context, Marked marked) {
    this.context = context;
    this.marked = marked;
    this.sentence = marked.sentence();
  }

  /** Fills in the place, if there is one, from where the words of what was warned of begin. */
  void put(Map<Path, Field> fields, int content, @Nullable Actor recipient) {
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
}
