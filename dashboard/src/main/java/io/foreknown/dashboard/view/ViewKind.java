package io.foreknown.dashboard.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.foreknown.domain.claim.ClaimType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The views, one for each kind of record that is shown. */
public enum ViewKind {
  EVENTS,
  CLAIMS,
  DECISIONS,
  DOSSIERS,
  MATCHES,
  OUTCOMES,
  CONTRADICTIONS,
  QUESTIONS,
  LINKS,
  SCORECARDS,
  ALERTS;

  /** The kind of the record that a claim is shown as. */
  public static ViewKind of(ClaimType type) {
    return type == ClaimType.DECISION ? DECISIONS : CLAIMS;
  }

  /** Whether its records come in from outside, and are not found out. */
  public boolean isInput() {
    return this == CLAIMS || this == DECISIONS;
  }

  /** The word in addresses, such as {@code matches}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id of a record of this kind, as it names itself. */
  public String idIn(JsonNode json) {
    return json.path(this == DOSSIERS || this == OUTCOMES ? "event" : "id").asText();
  }

  /** The view of a word. */
  public static Optional<ViewKind> named(String word) {
    return Arrays.stream(values()).filter(viewKind -> viewKind.word().equals(word)).findFirst();
  }
}
