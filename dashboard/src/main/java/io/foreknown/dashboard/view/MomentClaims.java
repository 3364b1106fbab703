package io.foreknown.dashboard.view;

import io.foreknown.domain.claim.Claim;
import io.foreknown.domain.event.EventKey;
import io.foreknown.domain.event.Reported;
import io.foreknown.domain.merge.ClaimsOfEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The claims that stand at a moment, as their events see them; for any number of threads. */
public final class MomentClaims {
  private static final Comparator<StandingClaim> BY_ID =
      Comparator.comparing(claim -> claim.shown().id());

  private final List<StandingClaim> standing;
  private final Map<EventKey, List<StandingClaim>> byEvent = new HashMap<>();
  private final ClaimsOfEvents byName;

  /** Asked where the desk has merged events. */
  private final Lazy<Map<String, StandingClaim>> byId = new Lazy<>(this::byId);

  /** What stands of these claims, each of which is there once. */
  public MomentClaims(List<ClaimContents> claims, Instant moment) {
    this.standing =
        claims.parallelStream()
            .map(contents -> contents.standing(moment))
            .filter(Objects::nonNull)
            .toList();
    standing.forEach(this::add);
    byEvent.values().stream().filter(some -> some.size() > 1).forEach(some -> some.sort(BY_ID));
    this.byName = new ClaimsOfEvents(this::named);
  }

  private void add(StandingClaim claim) {
    EventKey event = claim.event();
    if (event != null) {
      for (EventKey hearing : event.events()) {
        byEvent.computeIfAbsent(hearing, none -> new ArrayList<>(1)).add(claim);
      }
    }
  }

  private Map<String, StandingClaim> byId() {
    Map<String, StandingClaim> claims = new HashMap<>();
    standing.forEach(claim -> claims.put(claim.shown().id(), claim));
    return claims;
  }

  private List<Reported<Claim>> named(EventKey event) {
    return reported(byEvent.getOrDefault(event, List.of()));
  }

  private static List<Reported<Claim>> reported(List<StandingClaim> claims) {
    return claims.size() == 1
        ? List.of(claims.get(0).reported())
        : claims.stream().map(StandingClaim::reported).toList();
  }

  /** How many claims there are. */
  public int size() {
    return standing.size();
  }

  /** All that any claim is about, also what only statements are about. */
  public Set<EventKey> subjects() {
    return byName.merged(byEvent.keySet());
  }

  /** The claims of an event, by id; none of one that is merged into another. */
  public ClaimsOfEvent of(EventKey event) {
    if (!byName.merged().contains(event)) {
      List<StandingClaim> claims = byEvent.getOrDefault(event, List.of());
      return new ClaimsOfEvent(reported(claims), byName.sameness(event), facts(claims.stream()));
    }
    return new ClaimsOfEvent(
        List.copyOf(byName.claims(event)),
        byName.sameness(event),
        facts(
            byName.claims(event).stream()
                .map(reported -> byId.get().get(reported.claim().header().id()))
                .filter(Objects::nonNull)));
  }

  /** What readers find claims by; decisions are none of an event's. */
  private static List<Facts> facts(Stream<StandingClaim> claims) {
    return claims
        .filter(claim -> claim.viewKind() == ViewKind.CLAIMS)
        .map(claim -> claim.shown().facts())
        .toList();
  }

  /** Events of which the desk says that they are the same as others, or are not. */
  Set<EventKey> merged() {
    return byName.merged();
  }

  /** The event that one is merged into: itself, if the desk does not say otherwise. */
  EventKey name(EventKey event) {
    return byName.name(event);
  }

  /** What readers see of the claims, or of the decisions. */
  List<ViewRecord> shown(ViewKind viewKind) {
    return standing.stream()
        .filter(claim -> claim.viewKind() == viewKind)
        .map(StandingClaim::shown)
        .toList();
  }
}
