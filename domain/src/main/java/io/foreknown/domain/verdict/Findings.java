package io.foreknown.domain.verdict;

import io.foreknown.domain.Bag;
import io.foreknown.domain.claim.Audience;
import io.foreknown.domain.match.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the findings of one event, one by match id, amount to: counts, and what comes first. It does
 * not keep them, so it is small however many they are, and one more costs the same. One less may
 * uncover what is not kept; then it must be made anew of those that are left.
 */
public final class Findings {
  private static final Comparator<Finding> EARLIEST =
      Comparator.comparing((Finding finding) -> finding.issued().to()).thenComparing(Findings::id);

  private static final Comparator<Finding> MOST_SPECIFIC =
      Comparator.comparing(Finding::specificity).reversed().thenComparing(EARLIEST);

  private final FirstIds ids = new FirstIds();
  private final FirstIds incidents = new FirstIds();
  private final Bag<IncidentVerdict> carrying = new Bag<>();
  private final Bag<IncidentVerdict> carryingAhead = new Bag<>();
  private final Foremost privately = new Foremost(EARLIEST);
  private final Foremost publicly = new Foremost(EARLIEST);
  private final Foremost specific = new Foremost(MOST_SPECIFIC);
  private final FindingSums undecided = new FindingSums();
  private @Nullable DecidedFindings decided;

  /** All of these, of each match at most one. */
  public static Findings of(Collection<Finding> findings) {
    Findings all = new Findings();
    findings.forEach(finding -> all.replace(null, finding));
    return all;
  }

  /**
   * Replaces what was found of one match ({@code before} null: nothing) by what is found now.
   *
   * @return whether this is still what the findings amount to; false: it says nothing any more and
   *     must be made anew of them
   */
  public boolean replace(@Nullable Finding before, @Nullable Finding now) {
    if (now != null && now.equals(before)) {
      return true;
    }
    if (now != null) {
      add(now);
    }
    return ids.replace(countedIdOf(before), countedIdOf(now))
        && incidents.replace(incidentOf(before), incidentOf(now))
        && (before == null || remove(before));
  }

  private static @Nullable String incidentOf(@Nullable Finding finding) {
    return finding == null || !finding.isMatch() ? null : finding.match().incident();
  }

  private void add(Finding finding) {
    if (finding.isDecided()) {
      decided = decided == null ? new DecidedFindings() : decided;
      decided.add(finding);
    } else {
      undecided.add(finding);
    }
    if (finding.counts()) {
      addCounted(finding);
    }
  }

  private void addCounted(Finding finding) {
    IncidentVerdict.carriedBy(finding).forEach(carrying::add);
    IncidentVerdict.carriedAheadBy(finding).forEach(carryingAhead::add);
    if (finding.isMatch()) {
      of(finding.match().audience()).add(finding);
      specific.add(finding);
    }
  }

  private boolean remove(Finding finding) {
    boolean leadsAreKnown =
        finding.isDecided() ? removeDecided(finding) : undecided.remove(finding);
    return finding.counts() ? removeCounted(finding) && leadsAreKnown : leadsAreKnown;
  }

  private boolean removeCounted(Finding finding) {
    IncidentVerdict.carriedBy(finding).forEach(carrying::remove);
    IncidentVerdict.carriedAheadBy(finding).forEach(carryingAhead::remove);
    return !finding.isMatch() || removeMatch(finding);
  }

  private boolean removeMatch(Finding finding) {
    return of(finding.match().audience()).remove(finding) && specific.remove(finding);
  }

  private boolean removeDecided(Finding finding) {
    DecidedFindings left = decided;
    if (left == null) {
      return false;
    }
    boolean known = left.remove(finding);
    decided = left.isEmpty() ? null : left;
    return known;
  }

  private static String id(Finding finding) {
    return finding.match().id();
  }

  private Foremost of(Audience audience) {
    return audience == Audience.PRIVATE ? privately : publicly;
  }

  /** How many there are. */
  public int size() {
    return ids.size();
  }

  /** Whether the desk has decided about any of them. */
  public boolean areDecided() {
    return decided != null;
  }

  /** What comes of them as the desk has decided. */
  public FindingsBasis asDecided() {
    return new FindingsBasis(undecided, decided == null ? null : decided.asDecided());
  }

  /** What would come of them had the desk decided nothing about pairs. */
  public FindingsBasis asRuled() {
    return new FindingsBasis(undecided, decided == null ? null : decided.asRuled());
  }

  /** What the desk says to them. */
  public DeskAnswers answers() {
    return decided == null ? DeskAnswers.NONE : decided.answers();
  }

  boolean carry(IncidentVerdict incidentVerdict) {
    return carrying.contains(incidentVerdict);
  }

  /** Whether any of those that carry the verdict was known before the incident. */
  boolean carryAhead(IncidentVerdict incidentVerdict) {
    return carryingAhead.contains(incidentVerdict);
  }

  List<String> firstIds() {
    return ids.first();
  }

  /** Of the matches of a warning; those of an incident are all its own. */
  List<String> firstIncidents() {
    return incidents.first();
  }

  int incidentCount() {
    return incidents.size();
  }

  /** The match of the earliest warning to this audience; null when there is none. */
  public @Nullable Finding first(Audience audience) {
    return of(audience).first();
  }

  @Nullable String firstPrivate() {
    return idOf(privately.first());
  }

  @Nullable String firstPublic() {
    return idOf(publicly.first());
  }

  @Nullable String mostSpecific() {
    return idOf(specific.first());
  }

  private static @Nullable String idOf(@Nullable Finding finding) {
    return finding == null ? null : id(finding);
  }

  /** Null where there is nothing that counts. */
  private static @Nullable String countedIdOf(@Nullable Finding finding) {
    return finding == null || !finding.counts() ? null : id(finding);
  }
}
