package io.foreknown.stories.cue;

import io.foreknown.stories.text.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dictionary of cues, and where they stand in a sentence. */
public final class Cues {
  /** Letters by which words with an open ending are filed. */
  private static final int STEM = 3;

  private static final Comparator<CueHit> IN_ORDER =
      Comparator.comparingInt(CueHit::from)
          .thenComparing(Comparator.comparingInt(CueHit::to).reversed());

  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();
  private final Map<String, List<Cue>> byStem = new HashMap<>();

  private Cues(List<Cue> cues) {
    for (Cue cue : cues) {
      String first = cue.words().get(0);
      if (first.endsWith("*")) {
        String stem = first.substring(0, Math.min(STEM, first.length() - 1));
        byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(cue);
      } else {
        byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(cue);
      }
    }
  }

  /** What the product brings along. */
  public static Cues shipped() {
    return new Cues(shippedCues());
  }

  /**
   * The same with the phrases of a desk's own file.
   *
   * @param file its name, for messages
   * @throws io.foreknown.domain.InvalidValueException with what is wrong with the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static Cues shippedAnd(InputStream in, String file) {
    List<Cue> cues = new ArrayList<>(shippedCues());
    cues.addAll(CueFile.read(in, file));
    return new Cues(cues);
  }

  private static List<Cue> shippedCues() {
    try (InputStream in = Objects.requireNonNull(Cues.class.getResourceAsStream("cues.tsv"))) {
      return CueFile.read(in, "cues.tsv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All values of a kind, in the order of the alphabet. */
  public SortedSet<String> values(CueKind kind) {
    return Stream.of(byFirstWord, byStem)
        .flatMap(map -> map.values().stream())
        .flatMap(List::stream)
        .filter(cue -> cue.kind() == kind && !cue.value().isEmpty())
        .map(Cue::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All cues of a sentence, in their order; one within a longer one of its kind is left out. */
  public List<CueHit> in(Sentence sentence) {
    List<CueHit> found = new ArrayList<>();
    for (int at = 0; at < sentence.size(); at++) {
      String word = sentence.word(at);
      add(found, sentence, at, byFirstWord.getOrDefault(word, List.of()));
      for (int letters = 1; letters <= Math.min(STEM, word.length()); letters++) {
        add(found, sentence, at, byStem.getOrDefault(word.substring(0, letters), List.of()));
      }
    }
    found.sort(IN_ORDER);
    found.removeIf(hit -> found.stream().anyMatch(other -> isWithin(hit, other)));
    return List.copyOf(found);
  }

  private static boolean isWithin(CueHit hit, CueHit other) {
    return hit.kind() == other.kind()
        && other.from() <= hit.from()
        && hit.to() <= other.to()
        && other.to() - other.from() > hit.to() - hit.from();
  }

  private static void add(List<CueHit> found, Sentence sentence, int at, List<Cue> cues) {
    for (Cue cue : cues) {
      int end = end(sentence, at, cue.words(), 0);
      if (end > at) {
        found.add(new CueHit(cue.kind(), cue.value(), at, end, sentence.range(at, end)));
      }
    }
  }

  /** Behind the last word of the phrase from its given word on; -1 when it does not stand there. */
  private static int end(Sentence sentence, int at, List<String> words, int word) {
    if (word == words.size()) {
      return at;
    }
    String wanted = words.get(word);
    if (wanted.equals(Cue.ANY_WORDS)) {
      for (int gap = 0; gap <= Cue.GAP && at + gap < sentence.size(); gap++) {
        int end = end(sentence, at + gap, words, word + 1);
        if (end >= 0) {
          return end;
        }
        if (isBreak(sentence.word(at + gap))) {
          return -1;
        }
      }
      return -1;
    }
    return isWord(sentence.word(at), wanted) ? end(sentence, at + 1, words, word + 1) : -1;
  }

  private static boolean isBreak(String mark) {
    return mark.equals(";") || mark.equals(":");
  }

  private static boolean isWord(String word, String wanted) {
    return wanted.endsWith("*")
        ? !word.isEmpty() && word.startsWith(wanted.substring(0, wanted.length() - 1))
        : word.equals(wanted);
  }
}
