package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.producers.lookup.ProblemList;
import io.foreknown.producers.ndjson.MalformedException;
import io.foreknown.producers.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a mapping in YAML, and tells all that is wrong with it; docs/mapping.md is its manual. */
public final class MappingFile {
  private MappingFile() {}

  /**
   * Reads a mapping.
   *
   * @throws InvalidValueException with all problems of the file
   * @throws UncheckedIOException if it cannot be read
   */
  public static Mapping read(InputStream in, String file, Registers registers) {
    Problems problems = new Problems();
    Mapping mapping = mapping(new Setting(parsed(in, file), "", problems), problems, registers);
    ProblemList.failIfAny(file, problems.found());
    if (mapping == null) {
      throw new InvalidValueException(file + " has no claims");
    }
    return mapping;
  }

  private static JsonNode parsed(InputStream in, String file) {
    try {
      return YamlText.read(in);
    } catch (MalformedException e) {
      throw new InvalidValueException("%s %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static @Nullable Mapping mapping(Setting root, Problems problems, Registers registers) {
    Dialect dialect = Dialects.read(root.field("csv"));
    Set<String> absent = new HashSet<>(root.field("absent").texts());
    ZoneId zone = root.field("zone").parsedOr(ZoneOffset.UTC, MappingFile::zone);
    List<SkipRule> skips = skips(root.field("skip"));
    Parts parts = new Parts(zone, tables(root.field("tables")), registers);
    List<ObjectOf> claims = new ArrayList<>();
    Setting told = root.field("claims");
    if (told.entries().isEmpty()) {
      told.refuse("is missing, a list of claims with at least one entry is expected");
    }
    for (Setting claim : told.entries()) {
      int before = problems.found().size();
      Expression shape = parts.read(claim, "");
      if (!(shape instanceof ObjectOf object)) {
        claim.refuse("the fields of a claim are expected");
      } else if (problems.found().size() == before) {
        claims.add(object);
        Sample.problems(object)
            .forEach(problem -> problems.add(path(claim, problem), problem.message()));
      }
    }
    root.refuseOthers();
    return problems.isEmpty() ? new Mapping(dialect, absent, skips, claims) : null;
  }

  private static String path(Setting claim, Problem problem) {
    return problem.field().isEmpty() ? claim.path() : claim.path() + "." + problem.field();
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          "'%s' is no time zone such as Europe/Moscow or UTC".formatted(text));
    }
  }

  private static List<SkipRule> skips(Setting told) {
    List<SkipRule> skips = new ArrayList<>();
    for (Setting rule : told.entries()) {
      Template text = rule.field("when").required(Template::parse);
      Set<String> in = new HashSet<>(rule.field("in").texts());
      String why = rule.field("why").required(any -> any);
      if (in.isEmpty()) {
        rule.field("in").refuse("is missing, the texts that make a row skip are expected");
      }
      rule.refuseOthers();
      if (text != null && why != null) {
        skips.add(new SkipRule(text, in, why));
      }
    }
    return skips;
  }

  private static Map<String, Map<String, JsonNode>> tables(Setting told) {
    Map<String, Map<String, JsonNode>> tables = new HashMap<>();
    for (String name : told.names()) {
      Map<String, JsonNode> rows = new HashMap<>();
      Setting table = told.field(name);
      table.names().forEach(text -> rows.put(text, table.node().get(text)));
      tables.put(name, rows);
    }
    return tables;
  }
}
