package io.foreknown.stories.draft;

import io.foreknown.domain.claim.ClaimType;
import java.util.List;

/** The fields that a story can fill, as a claim names them. */
public enum Path {
  HAZARD("hazard"),
  OUTCOME("outcome"),
  BEGAN("began"),
  PLACES("places"),
  KILLED("killed"),
  INJURED("injured"),
  PERPETRATORS("perpetrators"),
  ISSUER("issuer"),
  RECIPIENTS("recipients"),
  AUDIENCE("audience"),
  ISSUED("issued"),
  VALIDITY("validity"),
  SUSPECTS("suspects"),
  TARGETS("targets"),
  ABOUT("about"),
  PREDICATE("predicate"),
  POSITION("position"),
  POLARITY("polarity"),
  SPEAKER("speaker"),
  SAID("said"),
  ATTRIBUTED_TO("attributedTo"),
  BASIS("basis"),
  QUOTE("quote");

  private final String field;

  Path(String field) {
    this.field = field;
  }

  /** The field's name in a claim. */
  public String field() {
    return field;
  }

  /** What a claim of this type cannot do without. */
  public static List<Path> required(ClaimType type) {
    return switch (type) {
      case WARNING -> List.of(ISSUER, AUDIENCE, ISSUED, HAZARD, TARGETS);
      case INCIDENT -> List.of(HAZARD, OUTCOME, BEGAN, PLACES);
      case STATEMENT -> List.of(ABOUT, PREDICATE, POSITION, SPEAKER);
      case DECISION -> List.of();
    };
  }
}
