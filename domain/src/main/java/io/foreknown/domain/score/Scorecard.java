package io.foreknown.domain.score;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How well warnings and incidents agree, in the terms and by the convention of the IEM Cow: the two
 * denominators, incidents and warnings, differ on purpose.
 *
 * @param incidents null where they are not counted
 * @param incidentsWarned null where they are not counted
 * @param pod probability of detection; null: undefined
 * @param far false alarm ratio; null: undefined
 * @param csi critical success index; null: undefined
 * @param leadMinutes of the earliest verifying warning of each incident; null: none
 * @param meanFirstLeadMinutes of each warning to its first incident; null: none
 * @param withoutDesk what would be different had the desk decided nothing about matches; null: none
 *     of it would
 * @param answers what the desk says to what was found of the warnings, by hazard and ruling
 * @see <a href="https://mesonet.agron.iastate.edu/cow/">IEM Cow</a>
 */
public record Scorecard(
    ScoreSpec spec,
    @Nullable Long incidents,
    @Nullable Long incidentsWarned,
    long warnings,
    long warningsVerified,
    long pending,
    @Nullable Double pod,
    @Nullable Double far,
    @Nullable Double csi,
    @Nullable Interval podInterval,
    @Nullable Interval farInterval,
    @Nullable LeadMinutes leadMinutes,
    @Nullable Double meanFirstLeadMinutes,
    @Nullable Figures withoutDesk,
    List<AnswersToRule> answers) {
  private static final double MINUTE = 60;

  /** Least, mean, median and greatest lead. */
  public record LeadMinutes(double min, double mean, double median, double max) {}

  /** Those of the figures that a decision about a match can change, as in a scorecard. */
  public record Figures(
      @Nullable Long incidentsWarned,
      long warningsVerified,
      long pending,
      @Nullable Double pod,
      @Nullable Double far,
      @Nullable Double csi,
      @Nullable Interval podInterval,
      @Nullable Interval farInterval,
      @Nullable LeadMinutes leadMinutes,
      @Nullable Double meanFirstLeadMinutes) {}

  /** Copies the list. */
  public Scorecard {
    answers = List.copyOf(answers);
  }

  /**
   * The scorecard of a spec with these counts.
   *
   * @param leads how many warned incidents there are by lead in seconds; costs their number
   * @param difference how many more or fewer there would be had the desk decided nothing about
   *     matches
   */
  public static Scorecard of(
      ScoreSpec spec, Totals totals, SortedMap<Long, Long> leads, Map<Long, Long> difference) {
    Tallies tallies = totals.tallies();
    Figures figures = figures(spec, tallies, leads);
    Figures ruled = figures(spec, totals.ruled(), with(leads, difference));
    return new Scorecard(
        spec,
        spec.incidents() ? tallies.incidents() : null,
        figures.incidentsWarned,
        tallies.warnings(),
        figures.warningsVerified,
        figures.pending,
        figures.pod,
        figures.far,
        figures.csi,
        figures.podInterval,
        figures.farInterval,
        figures.leadMinutes,
        figures.meanFirstLeadMinutes,
        ruled.equals(figures) ? null : ruled,
        AnswersToRule.of(totals.answers()));
  }

  private static SortedMap<Long, Long> with(
      SortedMap<Long, Long> leads, Map<Long, Long> difference) {
    if (difference.isEmpty()) {
      return leads;
    }
    SortedMap<Long, Long> sum = new TreeMap<>(leads);
    difference.forEach((lead, times) -> sum.merge(lead, times, Scorecard::sum));
    return sum;
  }

  private static @Nullable Long sum(long one, long other) {
    return one + other == 0 ? null : (Long) (one + other);
  }

  private static Figures figures(ScoreSpec spec, Tallies tallies, SortedMap<Long, Long> leads) {
    long warned = tallies.warned();
    long unverified = tallies.warnings() - tallies.verified();
    Double pod = spec.incidents() ? ratio(warned, tallies.incidents()) : null;
    Double far = ratio(unverified, tallies.warnings());
    return new Figures(
        spec.incidents() ? warned : null,
        tallies.verified(),
        tallies.pending(),
        pod,
        far,
        csi(pod, far),
        spec.incidents() ? Interval.wilson(warned, tallies.incidents()) : null,
        Interval.wilson(unverified, tallies.warnings()),
        leadMinutes(leads, warned),
        tallies.firstLeads() == 0
            ? null
            : Double.valueOf(tallies.firstLeadSeconds() / MINUTE / tallies.firstLeads()));
  }

  private static @Nullable Double ratio(long part, long whole) {
    return whole == 0 ? null : Double.valueOf((double) part / whole);
  }

  /** {@code 1 / (1/POD + 1/(1 − FAR) − 1)}; undefined where nothing was warned of or verified. */
  private static @Nullable Double csi(@Nullable Double pod, @Nullable Double far) {
    return pod == null || far == null || pod == 0 || far == 1
        ? null
        : Double.valueOf(1 / (1 / pod + 1 / (1 - far) - 1));
  }

  private static @Nullable LeadMinutes leadMinutes(SortedMap<Long, Long> leads, long count) {
    if (count == 0) {
      return null;
    }
    double sum = leads.entrySet().stream().mapToDouble(l -> l.getKey() * l.getValue()).sum();
    return new LeadMinutes(
        leads.firstKey() / MINUTE,
        sum / count / MINUTE,
        (at(leads, (count - 1) / 2) + at(leads, count / 2)) / 2.0 / MINUTE,
        leads.lastKey() / MINUTE);
  }

  /** The lead at a place in the sorted row of all of them, counted from 0. */
  private static long at(SortedMap<Long, Long> leads, long place) {
    long passed = 0;
    for (Map.Entry<Long, Long> lead : leads.entrySet()) {
      passed += lead.getValue();
      if (passed > place) {
        return lead.getKey();
      }
    }
    throw new IllegalArgumentException("place %d of %d leads".formatted(place, passed));
  }
}
