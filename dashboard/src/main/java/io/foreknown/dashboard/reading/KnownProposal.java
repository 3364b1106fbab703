package io.foreknown.dashboard.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.view.ViewRecord;
import io.foreknown.dashboard.view.Views;
import io.foreknown.domain.claim.ClaimType;
import io.foreknown.domain.event.EventKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a proposal so far.
 *
 * @param revision the highest of its claim; 0: there is none
 * @param stands whether the claim is published and not withdrawn
 * @param event that the claim names as its own; null: none, or it does not stand
 * @param decisions those about it that stand, the newest first
 */
public record KnownProposal(
    long revision, boolean stands, @Nullable String event, List<Decided> decisions) {
  private static final Comparator<Decided> NEWEST_FIRST =
      Comparator.comparing(Decided::at).thenComparing(Decided::id).reversed();

  /** Copies and sorts the list. */
  public KnownProposal {
    decisions = decisions.stream().sorted(NEWEST_FIRST).toList();
  }

  /**
   * A decision that stands.
   *
   * @param at RFC 3339 in UTC
   * @param by the name of who decided
   * @param reason null: none was given
   */
  public record Decided(
      String id,
      long revision,
      boolean isAccepting,
      String at,
      String by,
      @Nullable String reason) {
    private static @Nullable Decided of(ViewRecord viewRecord) {
      ObjectNode json = viewRecord.json().parse();
      return viewRecord.stands()
          ? new Decided(
              viewRecord.id(),
              json.path("revision").asLong(),
              json.path("verdict").asText().equals("CONFIRMED"),
              json.path("at").asText(),
              json.path("by").path("name").asText(),
              json.path("reason").textValue())
          : null;
    }
  }

  /** By what was read from the topics. */
  static KnownProposal of(JsonNode proposal, Views views) {
    String id = proposal.path("id").asText();
    ViewRecord viewRecord = views.of(ViewKind.CLAIMS).get(Acceptance.claimId(proposal));
    JsonNode claim = viewRecord == null ? MissingNode.getInstance() : viewRecord.json().parse();
    boolean stands = viewRecord != null && !isWithdrawn(claim);
    return new KnownProposal(
        claim.path("revision").asLong(),
        stands,
        stands ? claim.path("event").textValue() : null,
        views.of(ViewKind.DECISIONS).about(new EventKey(ClaimType.DECISION, id)).stream()
            .map(Decided::of)
            .filter(Objects::nonNull)
            .toList());
  }

  private static boolean isWithdrawn(JsonNode claim) {
    return claim.path("status").asText().equals("RETRACTED");
  }

  /** The decision that counts; null: there is none. */
  public @Nullable Decided newest() {
    return decisions.isEmpty() ? null : decisions.get(0);
  }

  /**
   * How the proposal stands. A claim without a decision was accepted too: what tells of it was lost
   * on the way.
   */
  public ProposalState state(boolean hasWords) {
    Decided newest = newest();
    if (newest != null) {
      return newest.isAccepting() ? ProposalState.ACCEPTED : ProposalState.REJECTED;
    }
    if (stands) {
      return ProposalState.ACCEPTED;
    }
    return hasWords ? ProposalState.PROPOSED : ProposalState.STALE;
  }
}
