package io.foreknown.domain.contradiction;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.foreknown.domain.position.Predicate;
import io.foreknown.domain.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The definition, moment by moment: what every other way of finding contradictions must agree with.
 */
final class NaiveDiscussion {
  private final ContradictionIds ids;
  private final Predicate predicate;
  private final List<Utterance> words = new ArrayList<>();
  private final List<Instant> moments;

  NaiveDiscussion(QuestionKey question, Predicate predicate, Collection<Held> held) {
    this.ids = new ContradictionIds(question);
    this.predicate = predicate;
    held.forEach(
        by -> by.attribution().speakers().forEach(who -> words.add(new Utterance(by, who))));
    moments =
        words.stream().map(utterance -> utterance.changePoint().at()).distinct().sorted().toList();
  }

  /** What a contradiction must say of when and by whom it is held. */
  record Told(
      ChangePoint opened,
      @Nullable ChangePoint resolved,
      @Nullable Resolution resolution,
      List<Holder> ones,
      List<Holder> others) {
    static Told of(Contradiction of) {
      return new Told(
          of.opened(),
          of.resolved(),
          of.resolution(),
          of.sides().get(0).holders(),
          of.sides().get(1).holders());
    }
  }

  private record Meeting(Utterance one, Utterance other) {
    ChangePoint start() {
      return one.changePoint().compareTo(other.changePoint()) > 0
          ? one.changePoint()
          : other.changePoint();
    }
  }

  /** By id. */
  Map<String, Told> contradictions() {
    Map<String, Told> all = new TreeMap<>();
    List<String> keys =
        words.stream()
            .map(Utterance::key)
            .distinct()
            .sorted(comparing((String k) -> k).reversed())
            .toList();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        Told given = between(keys.get(i), keys.get(j));
        if (given != null) {
          all.put(ids.of(keys.get(i), keys.get(j)), given);
        }
      }
    }
    return all;
  }

  /** What a question must say of one position. */
  record Position(List<Holder> holders, ChangePoint taken, @Nullable ChangePoint givenUp) {
    static Position of(QuestionPosition of) {
      return new Position(of.side().holders(), of.taken(), of.givenUp());
    }
  }

  /** By the keys of all positions that were ever taken. */
  Map<String, Position> positions() {
    Map<String, Position> positions = new TreeMap<>();
    words.stream()
        .filter(this::wasNewest)
        .map(Utterance::key)
        .forEach(key -> positions.put(key, position(key)));
    return positions;
  }

  private boolean wasNewest(Utterance utterance) {
    return moments.stream().anyMatch(moment -> newest(moment).containsValue(utterance));
  }

  private Position position(String key) {
    List<Utterance> ever =
        words.stream()
            .filter(utterance -> utterance.key().equals(key))
            .filter(this::wasNewest)
            .toList();
    Instant last = moments.get(moments.size() - 1);
    List<Utterance> now = ever.stream().filter(newest(last)::containsValue).toList();
    return new Position(
        holders(now, last),
        ever.stream().map(Utterance::changePoint).min(naturalOrder()).orElseThrow(),
        now.isEmpty() ? ever.stream().map(this::end).max(naturalOrder()).orElseThrow() : null);
  }

  private ChangePoint end(Utterance utterance) {
    String speaker = utterance.speaker().id();
    return moments.stream()
        .filter(moment -> !moment.isBefore(utterance.changePoint().at()))
        .map(moment -> Objects.requireNonNull(newest(moment).get(speaker)))
        .filter(newest -> !newest.equals(utterance))
        .findFirst()
        .map(Utterance::changePoint)
        .orElseThrow();
  }

  private @Nullable Told between(String one, String other) {
    Map<Instant, List<Meeting>> open = new LinkedHashMap<>();
    Instant ended = null;
    Instant lasted = Instant.MIN;
    List<Meeting> last = List.of();
    for (Instant moment : moments) {
      List<Meeting> meetings = meetings(one, other, moment);
      if (!meetings.isEmpty()) {
        open.put(moment, meetings);
        last = meetings;
        lasted = moment;
        ended = null;
      } else if (ended == null) {
        ended = moment;
      }
    }
    if (open.isEmpty()) {
      return null;
    }
    ChangePoint opened =
        open.values().iterator().next().stream()
            .map(Meeting::start)
            .min(naturalOrder())
            .orElseThrow();
    ChangePoint end = ended == null ? null : end(last, ended);
    return new Told(
        opened,
        end,
        end == null ? null : resolution(last, end),
        holders(last.stream().map(Meeting::one).toList(), lasted),
        holders(last.stream().map(Meeting::other).toList(), lasted));
  }

  private Resolution resolution(List<Meeting> last, ChangePoint end) {
    return last.stream().anyMatch(meeting -> end.equals(overtaken(meeting, end.at())))
        ? Resolution.OVERTAKEN
        : Resolution.RESTATED;
  }

  /** The first figure, known at a moment, that settles who was right; null: there is none. */
  private @Nullable ChangePoint overtaken(Meeting meeting, Instant moment) {
    Utterance lower =
        meeting.one().figure().least() < meeting.other().figure().least()
            ? meeting.one()
            : meeting.other();
    Utterance higher = lower.equals(meeting.one()) ? meeting.other() : meeting.one();
    if (!predicate.cumulative() || lower.figure().greatest() >= higher.figure().least()) {
      return null; // Nobody can say which one is the higher.
    }
    return heardOf(moment).stream()
        .filter(figure -> figure.figure().least() >= higher.figure().least())
        .filter(figure -> isEarlier(lower.held().asOf(), figure.held().asOf()))
        .map(Utterance::changePoint)
        .min(naturalOrder())
        .orElse(null);
  }

  private boolean isEarlier(Span lower, Span higher) {
    return lower.from().isBefore(higher.to().minus(predicate.concurrency()))
        || lower.to().isBefore(higher.from());
  }

  /** All that was anybody's newest word at a moment or before. */
  private List<Utterance> heardOf(Instant moment) {
    return moments.stream()
        .filter(each -> !each.isAfter(moment))
        .flatMap(each -> newest(each).values().stream())
        .toList();
  }

  private List<Meeting> meetings(String one, String other, Instant moment) {
    List<Meeting> meetings = new ArrayList<>();
    Collection<Utterance> newest = newest(moment).values();
    for (Utterance a : newest) {
      for (Utterance b : newest) {
        Meeting meeting = new Meeting(a, b);
        if (a.key().equals(one)
            && b.key().equals(other)
            && clash(a, b)
            && overtaken(meeting, moment) == null) {
          meetings.add(meeting);
        }
      }
    }
    return meetings;
  }

  private boolean clash(Utterance one, Utterance other) {
    Incompatibility incompatibility =
        Incompatibility.between(predicate, one.held().stance(), other.held().stance());
    return incompatibility != null
        && incompatibility.isPossible(
            Extent.of(HoldingPeriod.of(one, null)), Extent.of(HoldingPeriod.of(other, null)));
  }

  private Map<String, Utterance> newest(Instant moment) {
    Map<String, Utterance> newest = new TreeMap<>();
    for (Utterance utterance : words) {
      if (!utterance.changePoint().at().isAfter(moment)) {
        newest.merge(
            utterance.speaker().id(),
            utterance,
            (a, b) -> Utterance.SPOKEN.compare(a, b) > 0 ? a : b);
      }
    }
    return newest;
  }

  /** The claims that ended the last meetings; of one meeting the first that did. */
  private ChangePoint end(List<Meeting> last, Instant ended) {
    Map<String, Utterance> newest = newest(ended);
    TreeSet<ChangePoint> ends = new TreeSet<>();
    for (Meeting meeting : last) {
      TreeSet<ChangePoint> endsOfOne = new TreeSet<>();
      for (Utterance utterance : List.of(meeting.one(), meeting.other())) {
        Utterance now = Objects.requireNonNull(newest.get(utterance.speaker().id()));
        if (!now.equals(utterance)) {
          endsOfOne.add(now.changePoint());
        }
      }
      ChangePoint overtaken = overtaken(meeting, ended);
      if (overtaken != null) {
        endsOfOne.add(overtaken);
      }
      ends.add(endsOfOne.first());
    }
    return ends.last();
  }

  private List<Holder> holders(List<Utterance> words, Instant moment) {
    return words.stream()
        .sorted(
            comparing(Utterance::changePoint).thenComparing(utterance -> utterance.speaker().id()))
        .distinct()
        .map(utterance -> holder(utterance, moment))
        .toList();
  }

  private Holder holder(Utterance utterance, Instant moment) {
    Utterance since = utterance;
    List<Instant> before = moments.stream().filter(each -> !each.isAfter(moment)).toList();
    for (int i = before.size() - 1; i >= 0; i--) {
      Utterance then = newest(before.get(i)).get(utterance.speaker().id());
      if (then == null || !then.key().equals(utterance.key())) {
        break;
      }
      since = then;
    }
    return since.equals(utterance)
        ? utterance.holder()
        : utterance.holder().since(since.attribution());
  }
}
