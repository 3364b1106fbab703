package io.foreknown.domain.contradiction;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.foreknown.domain.position.Predicate;
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
  private final Dispute dispute;
  private final Predicate predicate;
  private final List<Word> words = new ArrayList<>();
  private final List<Instant> moments;

  NaiveDiscussion(Question question, Predicate predicate, Collection<Held> held) {
    this.dispute = new Dispute(question, predicate);
    this.predicate = predicate;
    held.forEach(by -> by.speech().speakers().forEach(who -> words.add(new Word(by, who))));
    moments = words.stream().map(word -> word.turn().at()).distinct().sorted().toList();
  }

  /** What a contradiction must say of when and by whom it is held. */
  record Told(Turn opened, @Nullable Turn resolved, List<Holder> ones, List<Holder> others) {
    static Told of(Contradiction of) {
      return new Told(
          of.opened(), of.resolved(), of.sides().get(0).holders(), of.sides().get(1).holders());
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
          all.put(dispute.id(keys.get(i), keys.get(j)), told);
        }
      }
    }
    return all;
  }

  private @Nullable Told between(String one, String other) {
    Map<Instant, List<Meeting>> open = new LinkedHashMap<>();
    Instant ended = null;
    List<Meeting> last = List.of();
    for (Instant moment : moments) {
      List<Meeting> meetings = meetings(one, other, moment);
      if (!meetings.isEmpty()) {
        open.put(moment, meetings);
        last = meetings;
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
    return new Told(
        opened,
        ended == null ? null : end(last, ended),
        holders(last.stream().map(Meeting::one).toList()),
        holders(last.stream().map(Meeting::other).toList()));
  }

  private List<Meeting> meetings(String one, String other, Instant moment) {
    List<Meeting> meetings = new ArrayList<>();
    Collection<Word> newest = newest(moment).values();
    for (Word a : newest) {
      for (Word b : newest) {
        if (a.key().equals(one) && b.key().equals(other) && clash(a, b)) {
          meetings.add(new Meeting(a, b));
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
      ends.add(endsOfOne.first());
    }
    return ends.last();
  }

  private static List<Holder> holders(List<Word> words) {
    return words.stream()
        .sorted(comparing(Word::turn).thenComparing(word -> word.speaker().id()))
        .map(Word::holder)
        .distinct()
        .toList();
  }
}
