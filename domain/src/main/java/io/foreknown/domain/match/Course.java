package io.foreknown.domain.match;

import io.foreknown.domain.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The phases of a warning against one incident: which of them decides, since when the place had
 * been warned, and what held when it began.
 *
 * <p>A tornado warning of 20:00 for two counties, trimmed to one at 20:20. A tornado at 20:10 in
 * the other was warned of since 20:00, and the update of 20:20 changes nothing about that; one at
 * 20:25 in the other was warned of no longer; one at 20:25 in the first has been warned of since
 * 20:00.
 *
 * @param all in order
 * @param isHeld whether the rules hold in each of them
 * @param deciding the last phase in which they hold that was in force when the incident began, else
 *     the nearest before it, else the first after it
 */
record Course(List<Bearing> all, List<Boolean> isHeld, Span began, int deciding) {

  /** Null where the rules hold in no phase. */
  static @Nullable Course of(List<Bearing> all, Predicate<Bearing> holds, Span began) {
    List<Boolean> isHeld = all.stream().map(holds::test).toList();
    int deciding = deciding(all, isHeld, began);
    return deciding < 0 ? null : new Course(all, isHeld, began, deciding);
  }

  /** As if nothing had been said after the first phase. */
  static Course ofFirst(List<Bearing> all, Span began) {
    Bearing first = all.get(0);
    Bearing ever =
        new Bearing(first.phase(), first.from(), Instant.MAX, first.row(), first.place());
    return new Course(List.of(ever), List.of(true), began, 0);
  }

  /** Phases are in the order of time: what came by the end of the incident's beginning is first. */
  private static int deciding(List<Bearing> all, List<Boolean> isHeld, Span began) {
    int before = -1;
    for (int i = 0; i < all.size(); i++) {
      if (isHeld.get(i)) {
        if (all.get(i).from().isAfter(began.to())) {
          return before < 0 ? i : before;
        }
        before = i;
      }
    }
    return before;
  }

  /** The phase that decides. */
  Bearing decided() {
    return all.get(deciding);
  }

  PlaceFinding place() {
    return Objects.requireNonNull(decided().place(), "the rules hold in the phase that decides");
  }

  /** When the first phase of the unbroken run up to the deciding one was given. */
  Span since() {
    int first = deciding;
    while (first > 0 && isHeld.get(first - 1)) {
      first--;
    }
    return all.get(first).phase().at();
  }

  Force force() {
    Bearing decided = decided();
    if (began.to().isBefore(since().from()) || decided.from().isAfter(began.to())) {
      return Force.NOT_YET;
    }
    if (decided.isInForce(began)) {
      return Force.IN_FORCE;
    }
    return inForce().phase().ended() ? Force.ENDED : Force.NO_LONGER;
  }

  /** At the first moment at which the incident can have begun. */
  private Bearing inForce() {
    Span first = Span.at(began.from());
    return all.stream().filter(phase -> phase.isInForce(first)).findFirst().orElseThrow();
  }

  Timing timing() {
    Span since = since();
    MatchRow row = decided().row();
    if (began.to().isBefore(since.from())) {
      return since.from().isAfter(began.to().plus(row.tooLate())) ? Timing.APART : Timing.TOO_LATE;
    }
    Instant horizon = since.to().plus(row.horizon());
    Instant last =
        windows()
            .filter(window -> !window.isEmpty())
            .map(Stretch::to)
            .filter(to -> to.isAfter(horizon))
            .max(Comparator.naturalOrder())
            .orElse(horizon);
    return began.from().isAfter(last) ? Timing.BEYOND : Timing.IN_TIME;
  }

  /**
   * The stretches of the pair's window that were known when the incident began: what is said later
   * rewrites nothing. A phase without validity has none, and lets the horizon speak.
   */
  private Stream<Stretch> windows() {
    return known().map(phase -> phase.window(began.to())).flatMap(Stream::ofNullable);
  }

  private Stream<Bearing> known() {
    return IntStream.rangeClosed(0, deciding).filter(isHeld::get).mapToObj(all::get);
  }

  /** Where the incident lies against the pair's window. */
  Window window() {
    List<Stretch> covered =
        known()
            .map(phase -> phase.covered(began.to()))
            .filter(stretch -> !stretch.isEmpty())
            .toList();
    if (covered.stream().noneMatch(stretch -> stretch.touches(began))) {
      return outside(covered);
    }
    return Window.touching(
        Stretch.cover(covered, began)
            ? decided().phase().validity() == null
                ? WindowRelation.NO_WINDOW
                : WindowRelation.IN_WINDOW
            : WindowRelation.PARTLY_IN_WINDOW);
  }

  /** By how much, of the nearest stretch; of two that are as near, of the earlier. */
  private Window outside(List<Stretch> covered) {
    Instant gone =
        covered.stream()
            .filter(stretch -> stretch.to().isBefore(began.from()))
            .map(Stretch::gone)
            .max(Comparator.naturalOrder())
            .orElse(null);
    Instant to =
        covered.stream()
            .map(Stretch::from)
            .filter(from -> from.isAfter(began.to()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (gone == null) {
      return to == null ? neverOpen() : Window.before(began, to);
    }
    return to == null || isNearer(gone, to) ? Window.after(gone, began) : Window.before(began, to);
  }

  private boolean isNearer(Instant gone, Instant to) {
    Duration since = Duration.between(gone, began.from());
    return since.compareTo(Duration.between(began.to(), to)) <= 0;
  }

  /** Nothing is left of the validity: it was over before it was given, or cut before it began. */
  private Window neverOpen() {
    Span validity = Objects.requireNonNull(decided().phase().validity());
    if (began.to().isBefore(validity.from())) {
      return Window.before(began, validity.from());
    }
    Instant until = decided().until();
    return Window.after(validity.to().isBefore(until) ? validity.to() : until, began);
  }
}
