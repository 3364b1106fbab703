package io.foreknown.operations.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.alert.AlertRules;
import io.foreknown.domain.assess.Rules;
import io.foreknown.domain.link.LinkRules;
import io.foreknown.domain.match.MatchRules;
import io.foreknown.domain.position.Predicates;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.score.ScoreSpecs;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.yaml.Setting;
import io.foreknown.feeds.yaml.YamlText;
import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a YAML settings file over the shipped settings, and reports all that is wrong with it. */
public final class SettingsFile {
  private SettingsFile() {}

  /** The rules of a file; null: the shipped ones. */
  public static Rules read(@Nullable Path file) {
    if (file == null) {
      return Rules.shipped();
    }
    Problems problems = new Problems();
    Setting root = new Setting(parse(file), problems);
    MatchRules rules = MatchRows.read(root, MatchRules.shipped());
    LinkRules links = LinkRows.read(root, LinkRules.shipped());
    ScoreSpecs scorecards = ScoreRows.read(root);
    Predicates predicates = PredicateRows.read(root, Predicates.shipped());
    AlertRules alerts = alerts(root.field("alerts"));
    root.refuseOthers();
    failIfAny(file, problems);
    return new Rules(rules, links, scorecards, predicates, alerts);
  }

  private static AlertRules alerts(Setting given) {
    AlertRules shipped = AlertRules.shipped();
    Duration fresh = given.field("fresh").parsedOr(shipped.fresh(), Duration::parse);
    given.refuseOthers();
    AlertRules rules = given.attempt(() -> new AlertRules(fresh));
    return rules == null ? shipped : rules;
  }

  /** Says all that is wrong with a file, in one line. */
  static void failIfAny(Path file, Problems problems) {
    if (!problems.isEmpty()) {
      throw new CommandException(
          problems.found().stream()
              .map(Problem::toString)
              .collect(Collectors.joining("; ", file + ": ", "")));
    }
  }

  /** As it is written, unchecked but for its form. */
  public static JsonNode parse(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return YamlText.read(in);
    } catch (MalformedException e) {
      throw new CommandException("%s %s".formatted(file, e.getMessage()), e);
    } catch (NoSuchFileException e) {
      throw new CommandException(file + ": no such file", e);
    } catch (IOException e) {
      throw new CommandException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
