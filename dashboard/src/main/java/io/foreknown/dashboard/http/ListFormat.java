package io.foreknown.dashboard.http;

import java.util.Locale;

/** In which form a list is asked for. */
enum ListFormat {
  JSON("application/json"),
  GEOJSON(GeoJsonFeatures.TYPE),
  CSV("text/csv");

  private final String type;

  ListFormat(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** As in addresses. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
