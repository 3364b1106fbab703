package io.foreknown.benchmarks.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Tables, and in the same order the mappings by which they are read. */
final class Tables {
  static final List<String> MAPPINGS =
      Stream.of(
              "mappings/terrorism.yaml", "mappings/nws-warnings.yaml", "mappings/nws-reports.yaml")
          .map(Resources::page)
          .toList();

  static final List<String> TEXTS =
      List.of(
          Resources.page("mappings/terrorism.csv"),
          """
          id,issuer,phenomena,issued,expires,polygon_lon_lat
          w1,DMX,TO,2018-07-19T20:00:00Z,2018-07-19T20:45:00Z,"-93.1 41.5,-93.0 41.5,-93.0 41.6,-93.1 41.5"
          w2,DMX,SV,2018-07-19T21:00:00Z,2018-07-19T21:45:00Z,"-93.1 41.5,-93.0 41.5,-93.0 41.6"
          w3,DVN,FF,2018-07-20T20:00:00Z,2018-07-20T20:45:00Z,"POLYGON((-93.1 41.5,-93.0 41.5,-93.0 41.6,-93.1 41.5))"
          """,
          """
          id,type,valid,transmitted,lon,lat,magnitude,source
          r1,T,2018-07-19T20:10:00Z,2018-07-19T20:20:00Z,-93.05,41.52,,TRAINED SPOTTER
          r2,H,2018-07-19T21:10:00Z,2018-07-19T21:20:00Z,-93.05,41.52,1.75,PUBLIC
          """);

  private Tables() {}
}
