package io.foreknown.stories.cue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Hazard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads cues: a line has a kind, a value and phrases, separated by tabs; phrases by {@code |}. A
 * line that begins with {@code #} is a remark.
 */
final class CueFile {
  /** Characters of a line; longer than the longest shipped one ten times. */
  private static final int LINE = 10_000;

  /** Phrases of a file; a dictionary beyond it would slow every story. */
  private static final int MOST = 20_000;

  private static final Pattern TABS = Pattern.compile("\t+");
  private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern POSITION = Pattern.compile("[a-z-]+\\.[a-z-]+=[a-z-]+");
  private static final Set<String> AUDIENCES = Set.of("any", "private", "public");

  private final String file;
  private final List<Cue> cues = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private CueFile(String file) {
    this.file = file;
  }

  /**
   * Reads all of it.
   *
   * @throws InvalidValueException with the first problems of the file, and their lines
   * @throws UncheckedIOException if it cannot be read
   */
  static List<Cue> read(InputStream in, String file) {
    CueFile reading = new CueFile(file);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.line(++number, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    reading.failIfWrong();
    return reading.cues;
  }

  private void line(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] columns = TABS.split(line.strip(), 3);
    if (line.length() > LINE) {
      refuse(number, "has more than %d characters".formatted(LINE));
    } else if (columns.length != 3) {
      refuse(
          number, "has %d columns, kind, value and phrases are expected".formatted(columns.length));
    } else {
      row(number, columns[0], columns[1].strip(), columns[2]);
    }
  }

  private void row(int number, String word, String value, String phrases) {
    CueKind kind = kind(word);
    if (kind == null) {
      refuse(number, "'%s' is no kind: one of %s is expected".formatted(word, kinds()));
      return;
    }
    String problem = problem(kind, value);
    if (problem == null) {
      add(number, kind, value, phrases);
    } else {
      refuse(number, problem);
    }
  }

  private void add(int number, CueKind kind, String value, String phrases) {
    for (String phrase : BARS.split(phrases.strip().toLowerCase(Locale.ROOT), -1)) {
      List<String> words = List.of(BLANKS.split(phrase, -1));
      if (phrase.isEmpty() || words.get(0).equals(Cue.ANY_WORDS) || words.get(0).equals("*")) {
        refuse(number, "a phrase begins with a word, '%s' does not".formatted(phrase));
      } else {
        cues.add(new Cue(kind, value.equals("-") ? "" : value, words));
      }
    }
  }

  /** What is wrong with a value; null when nothing is. */
  private static @Nullable String problem(CueKind kind, String value) {
    if (kind == CueKind.POSITION && !POSITION.matcher(value).matches()) {
      return "'%s' is no position: predicate=answer is expected, such as warning.received=true"
          .formatted(value);
    }
    if ((kind == CueKind.WARN || kind == CueKind.WARNING) && !AUDIENCES.contains(value)) {
      return "'%s' is no audience: one of any, private, public is expected".formatted(value);
    }
    if (kind != CueKind.HAPPENED && kind != CueKind.EVENT) {
      return null;
    }
    try {
      Hazard hazard = new Hazard(value);
      return hazard.name().isEmpty() ? "a hazard is expected" : null;
    } catch (InvalidValueException e) {
      return e.getMessage();
    }
  }

  private static @Nullable CueKind kind(String word) {
    return Stream.of(CueKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static String kinds() {
    return Arrays.stream(CueKind.values()).map(CueKind::word).collect(Collectors.joining(", "));
  }

  private void refuse(int number, String problem) {
    problems.add("%s, line %d: %s".formatted(file, number, problem));
  }

  private void failIfWrong() {
    if (cues.size() > MOST) {
      problems.add("%s has %d phrases, at most %d are allowed".formatted(file, cues.size(), MOST));
    }
    if (!problems.isEmpty()) {
      int more = problems.size() - 1;
      throw new InvalidValueException(
          problems.get(0) + (more == 0 ? "" : " (and %d more problems)".formatted(more)));
    }
  }
}
