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
  private final List<Word> words = new ArrayList<>();
  private final List<Instant> moments;

  NaiveDiscussion(QuestionKey question, Predicate predicate, Collection<Held> held) {
    this.ids = new ContradictionIds(question);
    this.predicate = predicate;
    held.forEach(by -> by.speech().speakers().forEach(who -> words.add(new Word(by, who))));
    moments = words.stream().map(word -> word.turn().at()).distinct().sorted().toList();
  }

  /** What a contradiction must say of when and by whom it is held. */
  record Told(
      Turn opened,
      @Nullable Turn resolved,
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

  private record Meeting(Word one, Word other) {
    Turn start() {
      return one.turn().compareTo(other.turn()) > 0 ? one.turn() : other.turn();
    }
  }

  /** By id. */
  Map<String, Told> contradictions() {
    Map<String, Told> all = new TreeMap<>();
    List<String> keys =
        words.stream()
            .map(Word::key)
            .distinct()
            .sorted(comparing((String k) -> k).reversed())
            .toList();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        Told told = between(keys.get(i), keys.get(j));
        if (told != null) {
          all.put(ids.of(keys.get(i), keys.get(j)), told);
        }
      }
    }
    return all;
  }

  /** What a question must say of one position. */
  record Position(List<Holder> holders, Turn taken, @Nullable Turn givenUp) {
    static Position of(QuestionPosition of) {
      return new Position(of.side().holders(), of.taken(), of.givenUp());
    }
  }

  /** By the keys of all positions that were ever taken. */
  Map<String, Position> positions() {
    Map<String, Position> positions = new TreeMap<>();
    words.stream()
        .filter(this::wasNewest)
        .map(Word::key)
        .forEach(key -> positions.put(key, position(key)));
    return positions;
  }

  private boolean wasNewest(Word word) {
    return moments.stream().anyMatch(moment -> newest(moment).containsValue(word));
  }

  private Position position(String key) {
    List<Word> ever =
        words.stream().filter(word -> word.key().equals(key)).filter(this::wasNewest).toList();
    Instant last = moments.get(moments.size() - 1);
    List<Word> now = ever.stream().filter(newest(last)::containsValue).toList();
    return new Position(
        holders(now, last),
        ever.stream().map(Word::turn).min(naturalOrder()).orElseThrow(),
        now.isEmpty() ? ever.stream().map(this::end).max(naturalOrder()).orElseThrow() : null);
  }

  private Turn end(Word word) {
    String speaker = word.speaker().id();
    return moments.stream()
        .filter(moment -> !moment.isBefore(word.turn().at()))
        .map(moment -> Objects.requireNonNull(newest(moment).get(speaker)))
        .filter(newest -> !newest.equals(word))
        .findFirst()
        .map(Word::turn)
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
    Turn opened =
        open.values().iterator().next().stream()
            .map(Meeting::start)
            .min(naturalOrder())
            .orElseThrow();
    Turn end = ended == null ? null : end(last, ended);
    return new Told(
        opened,
        end,
        end == null ? null : resolution(last, end),
        holders(last.stream().map(Meeting::one).toList(), lasted),
        holders(last.stream().map(Meeting::other).toList(), lasted));
  }

  private Resolution resolution(List<Meeting> last, Turn end) {
    return last.stream().anyMatch(meeting -> end.equals(overtaken(meeting, end.at())))
        ? Resolution.OVERTAKEN
        : Resolution.RESTATED;
  }

  /** The first figure, known at a moment, that settles who was right; null: there is none. */
  private @Nullable Turn overtaken(Meeting meeting, Instant moment) {
    Word lower =
        meeting.one().figure().least() < meeting.other().figure().least()
            ? meeting.one()
            : meeting.other();
    Word higher = lower.equals(meeting.one()) ? meeting.other() : meeting.one();
    if (!predicate.cumulative() || lower.figure().greatest() >= higher.figure().least()) {
      return null; // Nobody can say which one is the higher.
    }
    return heardOf(moment).stream()
        .filter(figure -> figure.figure().least() >= higher.figure().least())
        .filter(figure -> isEarlier(lower.held().asOf(), figure.held().asOf()))
        .map(Word::turn)
        .min(naturalOrder())
        .orElse(null);
  }

  private boolean isEarlier(Span lower, Span higher) {
    return lower.from().isBefore(higher.to().minus(predicate.concurrency()))
        || lower.to().isBefore(higher.from());
  }

  /** All that was anybody's newest word at a moment or before. */
  private List<Word> heardOf(Instant moment) {
    return moments.stream()
        .filter(each -> !each.isAfter(moment))
        .flatMap(each -> newest(each).values().stream())
        .toList();
  }

  private List<Meeting> meetings(String one, String other, Instant moment) {
    List<Meeting> meetings = new ArrayList<>();
    Collection<Word> newest = newest(moment).values();
    for (Word a : newest) {
      for (Word b : newest) {
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

  private boolean clash(Word one, Word other) {
    Clash clash = Clash.between(predicate, one.held().stance(), other.held().stance());
    return clash != null
        && clash.isPossible(Extent.of(Tenure.of(one, null)), Extent.of(Tenure.of(other, null)));
  }

  private Map<String, Word> newest(Instant moment) {
    Map<String, Word> newest = new TreeMap<>();
    for (Word word : words) {
      if (!word.turn().at().isAfter(moment)) {
        newest.merge(word.speaker().id(), word, (a, b) -> Word.SPOKEN.compare(a, b) > 0 ? a : b);
      }
    }
    return newest;
  }

  /** The claims that ended the last meetings; of one meeting the first that did. */
  private Turn end(List<Meeting> last, Instant ended) {
    Map<String, Word> newest = newest(ended);
    TreeSet<Turn> ends = new TreeSet<>();
    for (Meeting meeting : last) {
      TreeSet<Turn> endsOfOne = new TreeSet<>();
      for (Word word : List.of(meeting.one(), meeting.other())) {
        Word now = Objects.requireNonNull(newest.get(word.speaker().id()));
        if (!now.equals(word)) {
          endsOfOne.add(now.turn());
        }
      }
      Turn overtaken = overtaken(meeting, ended);
      if (overtaken != null) {
        endsOfOne.add(overtaken);
      }
      ends.add(endsOfOne.first());
    }
    return ends.last();
  }

  private List<Holder> holders(List<Word> words, Instant moment) {
    return words.stream()
        .sorted(comparing(Word::turn).thenComparing(word -> word.speaker().id()))
        .distinct()
        .map(word -> holder(word, moment))
        .toList();
  }

  private Holder holder(Word word, Instant moment) {
    Word since = word;
    List<Instant> before = moments.stream().filter(each -> !each.isAfter(moment)).toList();
    for (int i = before.size() - 1; i >= 0; i--) {
      Word then = newest(before.get(i)).get(word.speaker().id());
      if (then == null || !then.key().equals(word.key())) {
        break;
      }
      since = then;
    }
    return since.equals(word) ? word.holder() : word.holder().since(since.speech());
  }
}
