package io.foreknown.producers.mapping;

import io.foreknown.domain.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row by the names of their columns.
 *
 * @param columns where each column stands
 * @param absent what a cell says that tells nothing
 * @param problems of the claim that is being made
 */
record Row(
    Map<String, Integer> columns, List<String> cells, Set<String> absent, Problems problems) {
  /** Null when the cell tells nothing. */
  @Nullable String cell(String column) {
    Integer at = columns.get(column);
    String cell = at == null ? "" : cells.get(at).strip();
    return cell.isEmpty() || absent.contains(cell) ? null : cell;
  }

  /** The same row, for another claim. */
  Row with(Problems others) {
    return new Row(columns, cells, absent, others);
  }

  /** The same row with one more column, which goes before one of the same name. */
  Row with(String column, String cell) {
    Map<String, Integer> more = new HashMap<>(columns);
    more.put(column, cells.size());
    List<String> longer = new ArrayList<>(cells);
    longer.add(cell);
    return new Row(more, longer, absent, problems);
  }
}
