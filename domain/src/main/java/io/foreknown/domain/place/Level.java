package io.foreknown.domain.place;

/** How broad a place is. */
public enum Level {
  COUNTRY,
  REGION,
  CITY,
  DISTRICT,
  SITE
}
