package io.foreknown.domain.match;

/** How the nearest pair of warned and struck place belong together, strongest first. */
public enum PlaceRelation {
  SAME_SITE,
  SAME_KIND,
  AREA,
  COARSER,
  NEAR
}
