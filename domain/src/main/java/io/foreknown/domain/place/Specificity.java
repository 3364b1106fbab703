package io.foreknown.domain.place;

import java.util.Collection;
import java.util.Comparator;

/** How precisely a warning names what is in danger, from broad to narrow. */
public enum Specificity {
  COUNTRY,
  REGION,
  CITY,
  DISTRICT,
  SITE_KIND,
  SITE;

  /** Of one target: a coarser level with a kind of site is nearly as good as the site. */
  public static Specificity of(Place target) {
    return switch (target.level()) {
      case SITE -> SITE;
      case COUNTRY -> target.kind() == null ? COUNTRY : SITE_KIND;
      case REGION -> target.kind() == null ? REGION : SITE_KIND;
      case CITY -> target.kind() == null ? CITY : SITE_KIND;
      case DISTRICT -> target.kind() == null ? DISTRICT : SITE_KIND;
    };
  }

  /** Of the most specific of several targets, at least one. */
  public static Specificity ofMostSpecific(Collection<Place> targets) {
    return targets.stream().map(Specificity::of).max(Comparator.naturalOrder()).orElseThrow();
  }
}
