package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.InvalidValueException;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.lookup.ProblemList;
import io.foreknown.feeds.ndjson.MalformedException;
import io.foreknown.feeds.pattern.TextPattern;
import io.foreknown.feeds.yaml.Setting;
import io.foreknown.feeds.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping in YAML, and says all that is wrong with it; docs/reference/mapping.md is its
 * manual.
 */
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
    Mapping mapping = mapping(new Setting(parsed(in, file), problems), problems, registers);
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
    Layout layout = layout(root);
    TextPattern file = root.parsed("file", TextPattern::parse);
    NameReader nameReader = new NameReader(layout, file == null ? Set.of() : file.groups());
    Set<String> absent = new HashSet<>(root.field("absent").texts());
    ZoneId zone = root.field("zone").parsedOr(ZoneOffset.UTC, ZoneOf::parse);
    List<SkipRule> skips = skips(root.field("skip"), nameReader);
    ShapeReader shapeReader =
        new ShapeReader(nameReader, zone, tables(root.field("tables")), registers);
    List<ClaimShape> claims = claims(root.field("claims"), problems, skips, shapeReader, layout);
    root.refuseOthers();
    return problems.isEmpty() ? new Mapping(layout, file, absent, skips, claims) : null;
  }

  private static List<ClaimShape> claims(
      Setting all,
      Problems problems,
      List<SkipRule> skips,
      ShapeReader shapeReader,
      Layout layout) {
    List<ClaimShape> claims = new ArrayList<>();
    if (all.entries().isEmpty()) {
      all.refuse("is missing, a list of claims with at least one entry is expected");
    }
    for (Setting claim : all.entries()) {
      int before = problems.found().size();
      Expression expression = shapeReader.read(claim, "");
      EachOf each = expression instanceof EachOf several ? several : null;
      if (!((each == null ? expression : each.entry()) instanceof ObjectOf shape)) {
        claim.refuse("the fields of a claim are expected");
      } else if (problems.found().size() == before) {
        claims.add(new ClaimShape(shape, each, skips, layout));
        Sample.problems(shape)
            .forEach(problem -> problems.add(path(claim, problem), problem.message()));
      }
    }
    return claims;
  }

  private static Layout layout(Setting root) {
    List<Setting> given =
        Stream.of("csv", "json", "xml").map(root::field).filter(Setting::isPresent).toList();
    if (given.size() > 1) {
      given
          .get(1)
          .refuse("stands beside %s, one of them is expected".formatted(given.get(0).path()));
    }
    if (root.field("xml").isPresent()) {
      return Elements.read(root.field("xml"));
    }
    return root.field("json").isPresent()
        ? Documents.read(root.field("json"))
        : DialectReader.read(root.field("csv"));
  }

  private static String path(Setting claim, Problem problem) {
    return claim.at(problem.field()).toString();
  }

  private static List<SkipRule> skips(Setting all, NameReader nameReader) {
    List<SkipRule> skips = new ArrayList<>();
    for (Setting rule : all.entries()) {
      Template text = rule.field("when").required(when -> nameReader.template("", when));
      Set<String> in = new HashSet<>(rule.field("in").texts());
      Setting matches = rule.field("matches");
      TextPattern pattern = matches.parsed(TextPattern::parse);
      Set<String> unless = new HashSet<>(rule.field("unless").texts());
      String why = rule.required("why");
      if (in.isEmpty() && unless.isEmpty() && !matches.isPresent()) {
        rule.field("in").refuse("is missing, and so are matches and unless; one is expected");
      }
      rule.refuseOthers();
      if (text != null && why != null) {
        skips.add(new SkipRule(text, in, pattern, unless, why));
      }
    }
    return skips;
  }

  private static Map<String, Map<String, JsonNode>> tables(Setting given) {
    Map<String, Map<String, JsonNode>> tables = new HashMap<>();
    for (String name : given.names()) {
      Map<String, JsonNode> rows = new HashMap<>();
      Setting table = given.field(name);
      table.names().forEach(text -> rows.put(text, table.node().get(text)));
      tables.put(name, rows);
    }
    return tables;
  }
}
