package io.foreknown.stories.mention;

import io.foreknown.domain.place.Level;
import io.foreknown.domain.place.Place;
import io.foreknown.stories.cue.CueHit;
import io.foreknown.stories.cue.CueKind;
import io.foreknown.stories.name.OwnId;
import io.foreknown.stories.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sites that are named by their kind: "a synagogue in Moscow", "the Riverside Theatre". */
final class SiteMentions {
  /** The word is within a name, and not its last one: Quarry Lane is no quarry. */
  private static final int PART = -2;

  private SiteMentions() {}

  /** The places with those that only their kind names, and the kinds of those that have a name. */
  static List<PlaceHit> added(Sentence sentence, List<CueHit> cues, List<PlaceHit> named) {
    List<PlaceHit> all = new ArrayList<>(named);
    for (CueHit cue : cues) {
      if (cue.is(CueKind.SITE)) {
        int holder = holder(all, cue);
        if (holder == PART) {
          continue;
        }
        if (holder >= 0) {
          all.set(holder, ofKind(all.get(holder), cue.value()));
        } else if (isSite(sentence, cue)) {
          all.add(unnamed(sentence, cue, named));
        }
      }
    }
    all.sort(Comparator.comparingInt(PlaceHit::from));
    return List.copyOf(all);
  }

  private static int holder(List<PlaceHit> all, CueHit cue) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).range().overlaps(cue.range())) {
        return all.get(i).to() == cue.to() ? i : PART;
      }
    }
    return -1;
  }

  private static PlaceHit ofKind(PlaceHit hit, String kind) {
    Place place = hit.place();
    return hit.known() || place.kind() != null
        ? hit
        : new PlaceHit(
            new Place(place.id(), place.name(), kind, Level.SITE, place.lineage(), null),
            hit.from(),
            hit.to(),
            hit.range(),
            hit.located(),
            false);
  }

  /** An embassy that speaks, or a word within a name, is no site. */
  private static boolean isSite(Sentence sentence, CueHit cue) {
    boolean capital = sentence.at(cue.from()).isCapital() && cue.from() > 0;
    String next = sentence.word(cue.to());
    return !capital
        && !next.equals("spokesman")
        && !next.equals("spokeswoman")
        && !next.equals("officials")
        && !next.equals("’s")
        && !next.equals("'s");
  }

  private static PlaceHit unnamed(Sentence sentence, CueHit cue, List<PlaceHit> named) {
    PlaceHit within = behind(sentence, cue, named);
    String kind = cue.range().of(sentence.story());
    if (within == null) {
      Place bare = new Place(OwnId.of(kind), kind, cue.value(), Level.SITE, List.of(), null);
      return new PlaceHit(bare, cue.from(), cue.to(), cue.range(), true, false);
    }
    Place outer = within.place();
    String name = "%s in %s".formatted(kind, outer.name());
    List<String> lineage = Stream.concat(Stream.of(outer.id()), outer.lineage().stream()).toList();
    Place place = new Place(OwnId.of(name), name, cue.value(), Level.SITE, lineage, null);
    return new PlaceHit(
        place, cue.from(), cue.to(), cue.range().hull(within.range()), true, within.known());
  }

  /**
   * The place that stands close behind, such as Moscow in "a synagogue in Moscow"; null for none.
   */
  private static @Nullable PlaceHit behind(Sentence sentence, CueHit cue, List<PlaceHit> named) {
    for (PlaceHit hit : named) {
      int gap = hit.from() - cue.to();
      if (gap >= 1
          && gap <= 4
          && hit.located()
          && !sentence.range(cue.to(), hit.from()).of(sentence.story()).contains(".")) {
        return hit;
      }
    }
    return null;
  }
}
