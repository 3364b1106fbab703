package io.foreknown.benchmarks.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a data engineer would write first: warnings and incidents of one city within thirty days, by
 * DuckDB, from the file to a file. It knows neither revisions nor retractions, hazards, areas,
 * kinds of sites, actors, verdicts or scores.
 */
public final class PlainJoin {
  private static final String JOIN =
      """
      COPY (
        WITH claim AS (
          SELECT * FROM read_ndjson('%s', columns = {
            type: 'VARCHAR', id: 'VARCHAR',
            issued: 'STRUCT("from" TIMESTAMP, "to" TIMESTAMP)',
            began: 'STRUCT("from" TIMESTAMP, "to" TIMESTAMP)',
            targets: 'STRUCT(id VARCHAR, level VARCHAR, lineage VARCHAR[])[]',
            places: 'STRUCT(id VARCHAR, level VARCHAR, lineage VARCHAR[])[]'})),
        warning AS (
          SELECT id, issued,
            CASE targets[1].level WHEN 'city' THEN targets[1].id ELSE targets[1].lineage[1] END city
          FROM claim WHERE type = 'warning'),
        incident AS (
          SELECT id, began,
            CASE places[1].level WHEN 'city' THEN places[1].id ELSE places[1].lineage[1] END city
          FROM claim WHERE type = 'incident')
        SELECT w.id warning, i.id incident, w.city,
          date_diff('second', w.issued."to", i.began."from") lead_min,
          date_diff('second', w.issued."from", i.began."to") lead_max
        FROM warning w JOIN incident i ON w.city = i.city
          AND i.began."to" >= w.issued."from"
          AND i.began."from" <= w.issued."to" + INTERVAL 30 DAY
      ) TO '%s' (FORMAT json)
      """;

  private PlainJoin() {}

  /** Takes the file of claims and the file to write. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(JOIN.formatted(arguments[0], arguments[1]));
    }
  }
}
