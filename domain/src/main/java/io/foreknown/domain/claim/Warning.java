package io.foreknown.domain.claim;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.Limits;
import io.foreknown.domain.place.Place;
import io.foreknown.domain.time.Span;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One story's word that somebody was warned of something.
 *
 * @param recipients who was warned; empty when not given
 * @param issued when the warning was given
 * @param validity when the danger was said to exist; null when the warning names no end
 * @param suspects whom the warning names as the danger; empty when not given
 * @param targets what was said to be in danger; at least one
 * @param cancelled when the issuer withdrew it; null when it did not
 * @param exercise whether it was said to be a drill; null when nothing was said of it
 * @param urgency how severe, urgent and certain, in CAP's words; null when not given
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
    CapLevels urgency,
    List<Update> updates)
    implements Claim {
  private static final Pattern TIME_OF_UPDATE =
      Pattern.compile("updates\\[(0|[1-9]\\d{0,2})]\\.(at|validity)");

  /** Refuses a warning without a target. */
  public Warning {
    recipients = Limits.list(recipients);
    suspects = Limits.list(suspects);
    targets = Limits.list(targets);
    updates = Limits.list(updates);
    require(!targets.isEmpty(), "targets is empty, at least one place is expected");
    header.requireActive();
    List<Update> given = updates;
    header.requireOriginals(
        field ->
            switch (field) {
              case "issued" -> issued;
              case "validity" -> validity;
              case "cancelled" -> cancelled;
              default -> time(field, given);
            });
  }

  /** Of an update, by its path; null where there is none. */
  private static @Nullable Span time(String path, List<Update> updates) {
    Matcher parts = TIME_OF_UPDATE.matcher(path);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) >= updates.size()) {
      return null;
    }
    Update update = updates.get(Integer.parseInt(parts.group(1)));
    return parts.group(2).equals("at") ? update.at() : update.validity();
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
