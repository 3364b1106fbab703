package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.domain.problem.Rejection.Reason;
import io.foreknown.feeds.Item;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one claim of each record, or of each entry of a list in it, and says with each problem the
 * values that it stems from.
 */
final class ClaimShape {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  /** Fields of a claim that know no spans: of one, its end. */
  private static final List<String> MOMENTS = List.of("publishedAt", "embargoedUntil");

  private final ObjectOf shape;
  private final @Nullable EachOf each;
  private final List<SkipRule> skips;
  private final Layout layout;

  /** By the path in the claim, without the indexes of lists. */
  private final Map<String, Set<Name>> names = new HashMap<>();

  /**
   * A claim.
   *
   * @param each makes a claim of each of its entries; null: the record makes one
   * @param skips of the mapping; those that look at an entry count here
   */
  ClaimShape(ObjectOf shape, @Nullable EachOf each, List<SkipRule> skips, Layout layout) {
    this.shape = shape;
    this.each = each;
    this.skips = skips.stream().filter(SkipRule::isOfEach).toList();
    this.layout = layout;
    note("", shape);
  }

  /** The values that it reads of a record. */
  Set<Name> names() {
    return each == null ? shape.names() : each.names();
  }

  private void note(String path, Expression expression) {
    Set<Name> of = new LinkedHashSet<>(expression.names());
    of.removeIf(name -> name.isOfEach() && name.steps().size() == 1);
    names.merge(path, of, ListOf::joined);
    if (expression instanceof ObjectOf object) {
      object
          .fields()
          .forEach((name, field) -> note(path.isEmpty() ? name : path + "." + name, field));
    } else if (expression instanceof ListOf list) {
      list.entries().forEach(entry -> note(path, entry));
    } else if (expression instanceof EachOf list) {
      note(path, list.entry());
    } else if (expression instanceof GeometryOf geometry && geometry.place() != null) {
      note(path, geometry.place());
    }
  }

  /** None when the record says nothing of this claim. */
  Stream<Item> read(FeedRow feedRow, Origin origin, ByteBuffer original) {
    if (each == null) {
      return Stream.ofNullable(item(feedRow.afresh(), origin, original));
    }
    FeedRow whole = feedRow.afresh();
    List<Item> items =
        each.rows(whole).flatMap(entry -> entry(entry.afresh(), origin, original)).toList();
    return whole.problems().isEmpty()
        ? items.stream()
        : Stream.of(
            Item.Refused.of(Reason.INVALID, whole.problems().found(), null, origin, original));
  }

  private Stream<Item> entry(FeedRow feedRow, Origin origin, ByteBuffer original) {
    return skips.stream()
        .filter(skip -> skip.skips(feedRow))
        .findFirst()
        .<Stream<Item>>map(skip -> Stream.of(new Item.Unclaimed(origin, skip.why())))
        .orElseGet(() -> Stream.ofNullable(item(feedRow, origin, original)));
  }

  private @Nullable Item item(FeedRow feedRow, Origin origin, ByteBuffer original) {
    ObjectNode tree = shape.tree(feedRow);
    Problems ofValues = feedRow.problems();
    if (tree.isEmpty() && ofValues.isEmpty()) {
      return null;
    }
    MOMENTS.forEach(name -> last(tree, name));
    Problems ofClaim = new Problems();
    Claim claim = ClaimTree.claim(tree, ofClaim);
    if (claim != null && ofValues.isEmpty()) {
      return new Item.Accepted(claim, origin, feedRow.notes().found());
    }
    return Item.Refused.of(
        Reason.INVALID, all(ofValues, ofClaim), ClaimTree.idOf(tree), origin, original);
  }

  /**
   * A publication that is stated as a day, or as an hour that the clock shows twice, is over then.
   */
  private static void last(ObjectNode tree, String name) {
    if (tree.path(name).isObject() && tree.path(name).path("to").isTextual()) {
      tree.set(name, tree.path(name).path("to"));
    }
  }

  /** What is missing only because its value was refused is no second problem. */
  private List<Problem> all(Problems ofValues, Problems ofClaim) {
    List<Problem> all = new ArrayList<>(new LinkedHashSet<>(ofValues.found()));
    ofClaim.found().stream()
        .filter(
            problem ->
                ofValues.found().stream().noneMatch(cause -> bare(cause).startsWith(bare(problem))))
        .forEach(all::add);
    return all.stream().map(this::withNames).toList();
  }

  private static String bare(Problem problem) {
    return INDEX.matcher(problem.field()).replaceAll("");
  }

  private Problem withNames(Problem problem) {
    String path = bare(problem);
    while (!names.containsKey(path)) {
      path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
    List<String> known =
        path.isEmpty()
            ? List.of()
            : names.getOrDefault(path, Set.of()).stream().map(Name::text).toList();
    return known.isEmpty()
        ? problem
        : new Problem(
            problem.field(),
            "%s (%s %s)"
                .formatted(
                    problem.message(),
                    known.size() == 1 ? layout.word() : layout.words(),
                    String.join(", ", known)));
  }
}
