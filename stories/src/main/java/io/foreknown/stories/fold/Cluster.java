package io.foreknown.stories.fold;

import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.claim.Hazard;
import io.foreknown.domain.claim.Party;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import io.foreknown.stories.draft.Draft;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.draft.Value;
import io.foreknown.stories.frame.Mention;
import io.foreknown.stories.time.TimeHit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mentions of one thing, united. */
final class Cluster {
  /** Who says so holds for one mention and for no other. */
  private static final Set<Path> OF_ONE =
      Set.of(Path.ATTRIBUTED_TO, Path.BASIS, Path.QUOTE, Path.POLARITY);

  private final Mention first;
  private Draft draft;
  private @Nullable TimeHit length;
  private int last;
  private int mentions = 1;

  Cluster(Mention first) {
    this.first = first;
    this.draft = first.draft();
    this.length = first.length();
    this.last = first.sentence();
  }

  /** Where the story first tells of it. */
  Mention first() {
    return first;
  }

  Draft draft() {
    return draft;
  }

  /** How long a warning holds from when it was given; null when nothing was said of it. */
  @Nullable TimeHit length() {
    return length;
  }

  /** The last sentence that mentions it. */
  int last() {
    return last;
  }

  /** Takes what another mention adds: what was open, and what is narrower. */
  void add(Mention mention) {
    Draft other = mention.draft();
    for (Path path : OF_ONE) {
      other = other.without(path);
    }
    Draft united = draft.united(other);
    boolean adds = united.fields().size() > draft.fields().size();
    for (Path path :
        List.of(Path.HAZARD, Path.PLACES, Path.TARGETS, Path.BEGAN, Path.ISSUED, Path.AUDIENCE)) {
      Field mine = draft.fields().get(path);
      Field theirs = other.fields().get(path);
      if (mine != null
          && theirs != null
          && mention.certainty() != Mention.Certainty.ADDING
          && isBetter(theirs, mine)) {
        united = united.with(path, theirs);
        adds = true;
      }
    }
    draft = adds || mentions == 1 ? united : draft;
    length = length == null ? mention.length() : length;
    last = mention.sentence();
    mentions++;
  }

  private static boolean isBetter(Field theirs, Field mine) {
    if (theirs.value() instanceof Value.OfSpan their && mine.value() instanceof Value.OfSpan my) {
      return my.span().contains(their.span()) && !my.span().equals(their.span());
    }
    if (theirs.value() instanceof Value.OfPlaces their
        && mine.value() instanceof Value.OfPlaces my) {
      return their.places().get(0).level().compareTo(my.places().get(0).level()) > 0
          && Related.places(their.places().get(0), my.places().get(0));
    }
    if (theirs.value() instanceof Value.OfWord their && mine.value() instanceof Value.OfWord my) {
      return (mine.how() == How.DEFAULT && theirs.how() != How.DEFAULT)
          || their.word().startsWith(my.word() + ".");
    }
    return false;
  }

  /** How well a mention fits; negative when it is of something else. */
  int fit(Mention mention) {
    Draft other = mention.draft();
    if (other.type() != draft.type()) {
      return -1;
    }
    return switch (draft.type()) {
      case INCIDENT -> incident(other);
      case WARNING -> warning(other);
      case STATEMENT -> statement(other);
      case DECISION -> -1;
    };
  }

  private int incident(Draft other) {
    boolean same = draft.word(Path.OUTCOME).equals(other.word(Path.OUTCOME));
    int place = places(Path.PLACES, other, true);
    int time = times(Path.BEGAN, other);
    if (!same || place < 0 || time < 0 || !areOneHazard(other, place > 0 || time > 0)) {
      return -1;
    }
    if (!agrees(Path.KILLED, other) && place == 0 && time == 0) {
      return -1;
    }
    return 4 * place + 4 * time + 1;
  }

  /** Whether this one, disproved, is of what the other reports. */
  boolean denies(Cluster other) {
    String mine = draft.word(Path.HAZARD);
    String theirs = other.draft.word(Path.HAZARD);
    return places(Path.PLACES, other.draft, true) >= 0
        && (mine.isEmpty() || new Hazard(mine).isWithin(new Hazard(theirs)));
  }

  /** Two different numbers of dead that exclude each other, and nothing else in common. */
  private boolean agrees(Path path, Draft other) {
    Value.OfCount mine = draft.value(path, Value.OfCount.class);
    Value.OfCount theirs = other.value(path, Value.OfCount.class);
    return mine == null || theirs == null || mine.equals(theirs);
  }

  /**
   * Hazards of one family; a bomb and a kidnapping only when place or time say that they are one.
   */
  private boolean areOneHazard(Draft other, boolean near) {
    String mine = draft.word(Path.HAZARD);
    String theirs = other.word(Path.HAZARD);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    boolean comparable = new Hazard(mine).isComparableTo(new Hazard(theirs));
    String family = family(mine);
    return comparable || (near && family.equals(family(theirs)));
  }

  private static String family(String hazard) {
    int dot = hazard.indexOf('.');
    return dot < 0 ? hazard : hazard.substring(0, dot);
  }

  private int warning(Draft other) {
    int time = times(Path.ISSUED, other);
    int place = places(Path.TARGETS, other, false);
    int recipients = parties(Path.RECIPIENTS, other);
    int issuer = parties(Path.ISSUER, other);
    boolean audience =
        draft.word(Path.AUDIENCE).equals(other.word(Path.AUDIENCE))
            || isDefault(draft)
            || isDefault(other);
    if (time < 0
        || place < 0
        || recipients < 0
        || issuer < 0
        || !audience
        || !areOneHazard(other, false)) {
      return -1;
    }
    return 4 * time + 4 * place + 2 * recipients + 2 * issuer + (areComplete(other) ? 1 : 0);
  }

  private static boolean areComplete(Draft other) {
    return !other.word(Path.HAZARD).isEmpty();
  }

  private static boolean isDefault(Draft draft) {
    Field field = draft.fields().get(Path.AUDIENCE);
    return field == null || field.how() == How.DEFAULT;
  }

  private int statement(Draft other) {
    boolean same =
        draft.word(Path.PREDICATE).equals(other.word(Path.PREDICATE))
            && draft.word(Path.POLARITY).equals(other.word(Path.POLARITY))
            && String.valueOf(draft.value(Path.POSITION, Value.OfPosition.class))
                .equals(String.valueOf(other.value(Path.POSITION, Value.OfPosition.class)));
    return same && parties(Path.SPEAKER, other) > 0 && times(Path.SAID, other) >= 0 ? 5 : -1;
  }

  /**
   * 1: the same or one within the other; 0: one is not known; -1: two places.
   *
   * @param lenient whether a site of which nobody knows where it lies may lie in the other
   */
  private int places(Path path, Draft other, boolean lenient) {
    Value.OfPlaces mine = draft.value(path, Value.OfPlaces.class);
    Value.OfPlaces theirs = other.value(path, Value.OfPlaces.class);
    if (mine == null || theirs == null) {
      return 0;
    }
    Place one = mine.places().get(0);
    Place each = theirs.places().get(0);
    return Related.places(one, each) ? 1 : lenient && Related.isOpen(one, each) ? 0 : -1;
  }

  /** 1: they share a moment; 0: one is not known; -1: two times. */
  private int times(Path path, Draft other) {
    Value.OfSpan mine = draft.value(path, Value.OfSpan.class);
    Value.OfSpan theirs = other.value(path, Value.OfSpan.class);
    return mine == null || theirs == null ? 0 : meet(mine.span(), theirs.span()) ? 1 : -1;
  }

  private static boolean meet(Span one, Span other) {
    return one.overlaps(other);
  }

  private int parties(Path path, Draft other) {
    List<Party> mine = parties(draft, path);
    List<Party> theirs = parties(other, path);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    return mine.stream()
            .anyMatch(one -> theirs.stream().anyMatch(each -> Related.parties(one, each)))
        ? 1
        : -1;
  }

  static List<Party> parties(Draft draft, Path path) {
    Field field = draft.fields().get(path);
    if (field == null) {
      return List.of();
    }
    if (field.value() instanceof Value.OfParty one) {
      return List.of(one.party());
    }
    return field.value() instanceof Value.OfParties several ? several.parties() : List.of();
  }

  /** Whether it is of this type. */
  boolean is(ClaimType type) {
    return draft.type() == type;
  }

  /** The place that it names first; null when it names none. */
  @Nullable Place place() {
    Value.OfPlaces places =
        draft.value(
            draft.type() == ClaimType.WARNING ? Path.TARGETS : Path.PLACES, Value.OfPlaces.class);
    return places == null ? null : places.places().get(0);
  }

  void put(Path path, Field field) {
    draft = draft.with(path, field);
  }
}
