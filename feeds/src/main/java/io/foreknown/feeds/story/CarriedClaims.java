package io.foreknown.feeds.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.domain.Limits;
import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.ledger.Origin;
import io.foreknown.domain.problem.Excerpt;
import io.foreknown.domain.problem.Problem;
import io.foreknown.domain.problem.Problems;
import io.foreknown.feeds.ndjson.ClaimTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims that a version of a story carries: each as in docs/reference/claims.md, but for
 * what its story says.
 */
public final class CarriedClaims {
  /** Claims in one version of a story: more than any text makes, and read within a second. */
  public static final int MOST = 1_000;

  private final Edition edition;
  private final Background background;
  private final Problems problems;

  /** Of one version. */
  public CarriedClaims(Edition edition, Background background, Problems problems) {
    this.edition = edition;
    this.background = background;
    this.problems = problems;
  }

  /**
   * The version with the claims that it carries; one that is withdrawn carries none. Null when
   * there are problems, which are noted.
   *
   * @param path where the list of claims stands in the item
   */
  public @Nullable StoryVersion version(List<JsonNode> given, String path, Origin origin) {
    List<Claim> claims = edition.isWithdrawn() ? List.of() : read(given, path);
    return problems.isEmpty() ? new StoryVersion(edition, claims, origin) : null;
  }

  /** Reads all of them; those with problems, which are noted, are left out. */
  List<Claim> read(List<JsonNode> given, String path) {
    if (given.size() > MOST) {
      problems.add(path, "has %d claims, at most %d are allowed".formatted(given.size(), MOST));
      return List.of();
    }
    ClaimDefaults defaults = ClaimDefaults.of(edition, background, given);
    Set<String> ids = new HashSet<>();
    List<Claim> claims = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      String at = path + "[" + i + "]";
      Problems own = new Problems();
      Claim claim = claim(given.get(i), defaults, own);
      if (claim != null && !ids.add(claim.header().id())) {
        own.add("id", "is that of an earlier claim of this version");
      }
      own.found().forEach(problem -> note(at, problem));
      if (claim != null && own.isEmpty()) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private void note(String at, Problem problem) {
    problems.add(problem.field().isEmpty() ? at : at + "." + problem.field(), problem.message());
  }

  private @Nullable Claim claim(JsonNode given, ClaimDefaults defaults, Problems own) {
    if (!(given instanceof ObjectNode object)) {
      own.add("", "is no JSON object, a claim is expected");
      return null;
    }
    ObjectNode tree = object.deepCopy();
    refuse(tree, own);
    tree.put("revision", edition.revision());
    name(tree, own);
    defaults.fill(tree);
    new References(background, own).resolve(tree);
    Problems ofClaim = new Problems();
    Claim claim = ClaimTree.claim(tree, ofClaim);
    addNew(ofClaim, own);
    return claim;
  }

  /** What was left unresolved is no second problem. */
  private static void addNew(Problems ofClaim, Problems own) {
    Set<String> known = new HashSet<>();
    own.found().forEach(problem -> known.add(problem.field()));
    for (Problem problem : ofClaim.found()) {
      if (known.add(problem.field())) {
        own.add(problem.field(), problem.message());
      }
    }
  }

  private static void refuse(ObjectNode tree, Problems own) {
    for (String name : List.of("revision", "status")) {
      if (tree.remove(name) != null) {
        own.add(name, "comes from the version of the story, and must be left out");
      }
    }
  }

  private void name(ObjectNode tree, Problems own) {
    if (!tree.path("id").isTextual()) {
      return;
    }
    String local = tree.path("id").textValue();
    if (local.contains(Edition.IN)) {
      own.add("id", "is %s, %s is not allowed in it".formatted(Excerpt.of(local), Edition.IN));
    } else if (own.attempt("id", () -> Limits.id(local)) != null) {
      tree.put("id", edition.claim(local));
    }
  }
}
