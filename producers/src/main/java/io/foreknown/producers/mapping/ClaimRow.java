package io.foreknown.producers.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.producers.Item;
import io.foreknown.producers.ndjson.ClaimTree;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one claim of each row, and tells with each problem the columns that it stems from. */
final class ClaimRow {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  /** Fields of a claim that know no spans: of one, its end. */
  private static final List<String> MOMENTS = List.of("publishedAt", "embargoedUntil");

  private final ObjectOf shape;

  /** By the path in the claim, without the indexes of lists. */
  private final Map<String, Set<String>> columns = new HashMap<>();

  ClaimRow(ObjectOf shape) {
    this.shape = shape;
    note("", shape);
  }

  private void note(String path, Expression expression) {
    Set<String> of = new LinkedHashSet<>(expression.columns());
    of.remove(EachOf.ENTRY);
    columns.merge(path, of, (some, more) -> ListOf.joined(some, more));
    if (expression instanceof ObjectOf object) {
      object
          .fields()
          .forEach((name, field) -> note(path.isEmpty() ? name : path + "." + name, field));
    } else if (expression instanceof ListOf list) {
      list.entries().forEach(entry -> note(path, entry));
    } else if (expression instanceof EachOf each) {
      note(path, each.entry());
    }
  }

  /** Null when the row tells nothing of this claim. */
  @Nullable Item read(Row row, Origin origin, ByteBuffer original) {
    Problems ofCells = new Problems();
    ObjectNode tree = shape.tree(row.with(ofCells));
    if (tree.isEmpty() && ofCells.isEmpty()) {
      return null;
    }
    MOMENTS.forEach(name -> last(tree, name));
    Problems ofClaim = new Problems();
    Claim claim = ClaimTree.claim(tree, ofClaim);
    if (claim != null && ofCells.isEmpty()) {
      return new Item.Accepted(claim, origin);
    }
    return Item.Refused.of(
        Reason.INVALID, told(ofCells, ofClaim), ClaimTree.idOf(tree), origin, original);
  }

  /**
   * A publication that is told as a day, or as an hour that the clock shows twice, is over then.
   */
  private static void last(ObjectNode tree, String name) {
    if (tree.path(name).isObject() && tree.path(name).path("to").isTextual()) {
      tree.set(name, tree.path(name).path("to"));
    }
  }

  /** What is missing only because its cell was refused is no second problem. */
  private List<Problem> told(Problems ofCells, Problems ofClaim) {
    List<Problem> told = new ArrayList<>(ofCells.found());
    ofClaim.found().stream()
        .filter(
            problem ->
                ofCells.found().stream().noneMatch(cause -> bare(cause).startsWith(bare(problem))))
        .forEach(told::add);
    return told.stream().map(this::withColumns).toList();
  }

  private static String bare(Problem problem) {
    return INDEX.matcher(problem.field()).replaceAll("");
  }

  private Problem withColumns(Problem problem) {
    String path = bare(problem);
    while (!columns.containsKey(path)) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    Set<String> known = path.isEmpty() ? Set.of() : columns.getOrDefault(path, Set.of());
    return known.isEmpty()
        ? problem
        : new Problem(
            problem.field(),
            "%s (%s %s)"
                .formatted(
                    problem.message(),
                    known.size() == 1 ? "column" : "columns",
                    String.join(", ", known)));
  }
}
