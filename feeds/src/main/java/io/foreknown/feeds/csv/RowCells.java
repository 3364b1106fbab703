package io.foreknown.feeds.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.foreknown.feeds.mapping.Name;
import io.foreknown.feeds.mapping.RecordValues;
import java.util.List;
import java.util.Map;

/**
 * The cells of one row by the names of their columns.
 *
 * @param columns where each column stands
 */
record RowCells(Map<String, Integer> columns, List<String> cells) implements RecordValues {
  @Override
  public JsonNode at(Name name) {
    Integer at = columns.get(name.text());
    return at == null ? MissingNode.getInstance() : TextNode.valueOf(cells.get(at));
  }
}
