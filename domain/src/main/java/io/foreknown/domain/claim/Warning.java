package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One story's word that somebody was warned of something.
 *
 * @param recipients who was warned; empty when not told
 * @param issued when the warning was given
 * @param validity when the danger was said to exist; null when the warning names no end
 * @param suspects whom the warning names as the danger; empty when not told
 * @param targets what was said to be in danger; at least one
 * @param cancelled when the issuer withdrew it; null when it did not
 * @param exercise whether it was said to be a drill; null when nothing was said of it
 * @param urgency how severe, urgent and certain, in CAP's words; null when not told
 * @param updates what the issuer said anew later, in any order; empty when nothing
 */
public record Warning(
    Header header,
    Party issuer,
    List<Party> recipients,
    Audience audience,
    Span issued,
    @Nullable Span validity,
    Hazard hazard,
    List<Party> suspects,
    List<Place> targets,
    @Nullable Span cancelled,
    @Nullable Boolean exercise,
    Urgency urgency,
    List<Update> updates)
    implements Claim {
  /** Refuses a warning without a target. */
  public Warning {
    recipients = Limits.list(recipients);
    suspects = Limits.list(suspects);
    targets = Limits.list(targets);
    updates = Limits.list(updates);
    require(!targets.isEmpty(), "targets is empty, at least one place is expected");
    header.requireActive();
    Map<String, Span> times = updates.isEmpty() ? Map.of() : times(updates);
    header.requireOriginals(
        field ->
            switch (field) {
              case "issued" -> issued;
              case "validity" -> validity;
              case "cancelled" -> cancelled;
              default -> times.get(field);
            });
  }

  /** A warning of which nothing was said anew. */
  public Warning(
      Header header,
      Party issuer,
      List<Party> recipients,
      Audience audience,
      Span issued,
      @Nullable Span validity,
      Hazard hazard,
      List<Party> suspects,
      List<Place> targets,
      @Nullable Span cancelled,
      @Nullable Boolean exercise,
      Urgency urgency) {
    this(
        header,
        issuer,
        recipients,
        audience,
        issued,
        validity,
        hazard,
        suspects,
        targets,
        cancelled,
        exercise,
        urgency,
        List.of());
  }

  private static Map<String, Span> times(List<Update> updates) {
    Map<String, Span> times = new HashMap<>();
    for (int i = 0; i < updates.size(); i++) {
      Update update = updates.get(i);
      times.put("updates[%d].at".formatted(i), update.at());
      if (update.validity() != null) {
        times.put("updates[%d].validity".formatted(i), update.validity());
      }
    }
    return times;
  }

  /** When it ended, if that is the last that was said of it; null: it did not. */
  public @Nullable Span ended() {
    if (cancelled != null) {
      return cancelled;
    }
    return updates.stream()
        .max(Comparator.comparing((Update update) -> update.at().to()).thenComparing(LATER))
        .filter(Update::ended)
        .map(Update::at)
        .orElse(null);
  }

  /**
   * What it last named as in danger; an end takes nothing back.
   *
   * @param at since when: the issue, or the update that named them
   */
  public record Named(Span at, List<Place> targets) {}

  /** What it last named as in danger. */
  public Named lastNamed() {
    if (updates.isEmpty()) {
      return new Named(issued, targets);
    }
    return updates.stream()
        .filter(update -> !update.targets().isEmpty())
        .max(Comparator.comparing((Update update) -> update.at().to()).thenComparing(LATER))
        .map(update -> new Named(update.at(), update.targets()))
        .orElseGet(() -> new Named(issued, targets));
  }

  /** At one moment, an end comes first: something else held on. */
  private static final Comparator<Update> LATER =
      Comparator.comparing((Update update) -> update.at().from())
          .thenComparing(update -> !update.ended());

  /** Whether it was said to be a drill. */
  public boolean isExercise() {
    return Boolean.TRUE.equals(exercise);
  }

  @Override
  public ClaimType type() {
    return ClaimType.WARNING;
  }

  @Override
  public long bytes() {
    return header.bytes()
        + issuer.bytes()
        + Party.bytes(recipients)
        + Party.bytes(suspects)
        + Place.bytes(targets)
        + Update.bytes(updates);
  }

  @Override
  public Warning withoutText() {
    return withHeader(header.withoutText());
  }

  /** The same under another header. */
  public Warning withHeader(Header other) {
    return new Warning(
        other,
        issuer,
        recipients,
        audience,
        issued,
        validity,
        hazard,
        suspects,
        targets,
        cancelled,
        exercise,
        urgency,
        updates);
  }
}
