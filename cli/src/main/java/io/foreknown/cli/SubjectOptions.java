package io.foreknown.cli;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.claim.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is decided about; each kind of subject has options of its own. */
final class SubjectOptions {
  private SubjectOptions() {}

  /** The one subject that was given. */
  static Subject one(String expected, @Nullable Subject... given) {
    List<Subject> found = Stream.of(given).filter(Objects::nonNull).toList();
    if (found.size() != 1) {
      throw new InvalidValueException(
          "%s %s expected".formatted(expected, expected.contains(" ") ? "are" : "is"));
    }
    return found.get(0);
  }

  /** A warning and an incident. */
  static final class Pair {
    static final String NAMES = "--warning and --incident";

    @Option(names = "--warning", paramLabel = "ID", description = "the warning event of a match")
    private @Nullable String warning;

    @Option(names = "--incident", paramLabel = "ID", description = "the incident event of it")
    private @Nullable String incident;

    /** Null: none was given. */
    @Nullable Subject subject() {
      if (warning == null || incident == null) {
        require(warning == null && incident == null, "%s go together", NAMES);
        return null;
      }
      return new Subject.Pair(new Subject.Ends(warning, incident));
    }
  }

  /** A question of an event. */
  static final class Question {
    static final String NAMES = "--about and --predicate";

    @Option(names = "--about", paramLabel = "ID", description = "the event that is disputed")
    private @Nullable String about;

    @Option(
        names = "--predicate",
        paramLabel = "NAME",
        description = "what is disputed of it, such as incident.killed")
    private @Nullable String predicate;

    /** Null: none was given. */
    @Nullable Subject subject() {
      if (about == null || predicate == null) {
        require(about == null && predicate == null, "%s go together", NAMES);
        return null;
      }
      return new Subject.OfQuestion(new Subject.Asked(about, predicate));
    }
  }

  /** Two events of one kind. */
  static final class Two {
    static final String NAMES = "--incidents A,B or --warnings A,B";

    @Option(
        names = "--incidents",
        paramLabel = "A,B",
        description = "two incident events; give it twice where ids have commas")
    private List<String> incidents = List.of();

    @Option(
        names = "--warnings",
        paramLabel = "A,B",
        description = "two warning events; give it twice where ids have commas")
    private List<String> warnings = List.of();

    Subject subject() {
      return one(
          NAMES,
          incidents.isEmpty() ? null : new Subject.Incidents(parted("--incidents", incidents)),
          warnings.isEmpty() ? null : new Subject.Warnings(parted("--warnings", warnings)));
    }

    private static List<String> parted(String option, List<String> given) {
      List<String> ids = given.size() == 1 ? List.of(given.get(0).split(",", -1)) : given;
      require(
          ids.size() == 2,
          "%s has %d ids, two are expected; give it twice where ids have commas",
          option,
          ids.size());
      return ids;
    }
  }

  /** What alerts are about. */
  static final class Muted {
    @Option(names = "--event", paramLabel = "ID", description = "a warning or an incident event")
    private @Nullable String event;

    @Option(names = "--issuer", paramLabel = "ID", description = "whoever issues warnings")
    private @Nullable String issuer;

    Subject subject(Question question) {
      return one(
          "--event, --issuer, or " + Question.NAMES,
          event == null ? null : new Subject.OfEvent(event),
          issuer == null ? null : new Subject.OfIssuer(issuer),
          question.subject());
    }
  }
}
