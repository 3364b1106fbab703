package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.InvalidValueException;
import io.foreknown.feeds.pattern.TextPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the records of a feed become claims. */
public final class Mapping {
  private final Layout layout;
  private final @Nullable TextPattern file;
  private final Set<String> absent;
  private final List<SkipRule> skips;
  private final List<ClaimShape> claims;

  /**
   * A mapping without problems.
   *
   * @param file what the name of a file has to match; null: any
   * @param absent what a text says that says nothing
   * @param claims each record makes one of each, unless it says nothing of it
   */
  Mapping(
      Layout layout,
      @Nullable TextPattern file,
      Set<String> absent,
      List<SkipRule> skips,
      List<ClaimShape> claims) {
    this.layout = layout;
    this.file = file;
    this.absent = Set.copyOf(absent);
    this.skips = List.copyOf(skips);
    this.claims = List.copyOf(claims);
  }

  /** How a file holds its records. */
  public Layout layout() {
    return layout;
  }

  /**
   * Requires that it is for a format.
   *
   * @param format as the command line calls it
   * @throws InvalidValueException if it is for another one
   */
  public void requireFor(String format) {
    require(
        layout.format().equals(format),
        "the mapping is for --format %s, not for %s: one for JSON has 'json', one for XML 'xml', one for tables neither",
        layout.format(),
        format);
  }

  @Nullable TextPattern file() {
    return file;
  }

  Set<String> absent() {
    return absent;
  }

  List<SkipRule> skips() {
    return skips;
  }

  List<ClaimShape> claims() {
    return claims;
  }

  /** The values that it reads of a record. */
  public Set<Name> names() {
    Set<Name> names = new LinkedHashSet<>();
    claims.forEach(claim -> names.addAll(claim.names()));
    skips.stream()
        .filter(skip -> !skip.isOfEach())
        .forEach(skip -> names.addAll(skip.text().names()));
    names.removeIf(Name::isOfFile);
    return names;
  }
}
