package io.foreknown.cli;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.claim.Decision.Verdict;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what the desk decides about what was found. */
@Command(
    name = "decide",
    description = {
      "Publishes a decision of the desk about what was found.",
      "Who decided, when and why is shown with it; of several decisions the newest stands."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      DecideCommand.Confirm.class,
      DecideCommand.Dismiss.class,
      DecideCommand.Same.class,
      DecideCommand.Different.class,
      DecideCommand.Mute.class,
      DecideUndoCommand.class
    },
    synopsisSubcommandLabel = "(confirm | dismiss | same | different | mute | undo)",
    footerHeading = DecideCommand.EXAMPLES,
    footer = {
      DecideCommand.CONFIRM,
      DecideCommand.DISMISS,
      DecideCommand.SAME,
      DecideCommand.MUTE,
      DecideUndoCommand.UNDO
    })
final class DecideCommand implements Runnable {
  static final String EXAMPLES = "%nExamples:%n";
  static final String CONFIRM = "  ./foreknown decide confirm --warning w-17 --incident i-4";
  static final String DISMISS =
      "  ./foreknown decide dismiss --warning w-17 --incident i-4 --reason 'another plot'";
  static final String NO_DISPUTE =
      "  ./foreknown decide dismiss --about i-4 --predicate incident.killed";
  static final String SAME = "  ./foreknown decide same --incidents i-4,i-5";
  static final String DIFFERENT = "  ./foreknown decide different --warnings w-17,w-18";
  static final String MUTE = "  ./foreknown decide mute --event i-4 --until 2026-04-06";
  static final String MUTE_ISSUER =
      "  ./foreknown decide mute --issuer met-office --until 2026-04-05T18:00:00+01:00";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "'confirm', 'dismiss', 'same', 'different', 'mute' or 'undo' is expected");
  }

  /** It is so. */
  @Command(
      name = "confirm",
      description = "Confirms that a warning and an incident concern the same thing.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = CONFIRM)
  static final class Confirm implements Runnable {
    @Mixin private final SubjectOptions.Pair pair = new SubjectOptions.Pair();
    @Mixin private final DecisionOptions decision = new DecisionOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      decision.decide(
          spec,
          Verdict.CONFIRMED,
          SubjectOptions.one(SubjectOptions.Pair.NAMES, pair.subject()),
          null);
    }
  }

  /** It is not so. */
  @Command(
      name = "dismiss",
      description = "Dismisses a match, which then counts nowhere, or a dispute that is none.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = {DISMISS, NO_DISPUTE})
  static final class Dismiss implements Runnable {
    @Mixin private final SubjectOptions.Pair pair = new SubjectOptions.Pair();
    @Mixin private final SubjectOptions.Question question = new SubjectOptions.Question();
    @Mixin private final DecisionOptions decision = new DecisionOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      decision.decide(
          spec,
          Verdict.DISMISSED,
          SubjectOptions.one(
              SubjectOptions.Pair.NAMES + ", or " + SubjectOptions.Question.NAMES,
              pair.subject(),
              question.subject()),
          null);
    }
  }

  /** Two are one. */
  @Command(
      name = "same",
      description = {
        "Says that two incidents, or two warnings, are the same event.",
        "They count as one event from then on, under the id of the one that was published first."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = SAME)
  static final class Same implements Runnable {
    @Mixin private final SubjectOptions.Two two = new SubjectOptions.Two();
    @Mixin private final DecisionOptions decision = new DecisionOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      decision.decide(spec, Verdict.SAME, two.subject(), null);
    }
  }

  /** Two are two. */
  @Command(
      name = "different",
      description = {
        "Says that two incidents, or two warnings, are not the same event.",
        "It outweighs what was decided before, and they are not suggested as one."
      },
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = DIFFERENT)
  static final class Different implements Runnable {
    @Mixin private final SubjectOptions.Two two = new SubjectOptions.Two();
    @Mixin private final DecisionOptions decision = new DecisionOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      decision.decide(spec, Verdict.DIFFERENT, two.subject(), null);
    }
  }

  /** Not now. */
  @Command(
      name = "mute",
      description =
          "Raises no alerts on an event, a question or an issuer's warnings until a time.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footerHeading = EXAMPLES,
      footer = {MUTE, MUTE_ISSUER})
  static final class Mute implements Runnable {
    @Mixin private final SubjectOptions.Muted muted = new SubjectOptions.Muted();
    @Mixin private final SubjectOptions.Question question = new SubjectOptions.Question();

    @Option(
        names = "--until",
        required = true,
        paramLabel = "T",
        converter = When.Converter.class,
        description = "when alerts are raised again: a moment, or a day for its end")
    private @Nullable When until;

    @Mixin private final DecisionOptions decision = new DecisionOptions();
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      Instant end = Objects.requireNonNull(until, "is required").end();
      require(
          end.isAfter(decision.at()),
          "--until is %s, a moment after %s is expected",
          end,
          decision.at());
      decision.decide(spec, Verdict.MUTED, muted.subject(question), end);
    }
  }
}
