package io.foreknown.feeds.mapping;

import static io.foreknown.domain.InvalidValueException.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.foreknown.domain.problem.Excerpt;
import java.util.regex.Pattern;

/** Reads numbers as spreadsheets write them; {@code 3.0} is the whole number 3. */
final class SheetNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(\\.0+)?");

  private SheetNumbers() {}

  static JsonNode node(String text) {
    double number = number(text);
    return WHOLE.matcher(text).matches()
        ? LongNode.valueOf(whole(text))
        : DoubleNode.valueOf(number);
  }

  static double number(String text) {
    require(NUMBER.matcher(text).matches(), "%s is no number", Excerpt.of(text));
    return Double.parseDouble(text);
  }

  static long whole(String text) {
    require(
        NUMBER.matcher(text).matches() && WHOLE.matcher(text).matches(),
        "%s is no whole number",
        Excerpt.of(text));
    int point = text.indexOf('.');
    return Long.parseLong(point < 0 ? text : text.substring(0, point));
  }
}
