package io.foreknown.monitor.http;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a program can do its work now, for whoever watches over it; asked by any thread. */
@FunctionalInterface
public interface Readiness {
  /** Whether all is well. */
  boolean isReady();

  /** What is not well; empty where the program says no more than whether it is ready. */
  default List<Unwell> unwell() {
    return List.of();
  }

  /**
   * A part of the program that is not well.
   *
   * @param source its name
   * @param since when it was last well, or began
   * @param why in a few words, without secrets
   */
  record Unwell(String source, Instant since, String why) {
    private String json() {
      return "{\"source\":%s,\"since\":\"%s\",\"why\":%s}"
          .formatted(text(source), since, text(why));
    }

    private static String text(String plain) {
      return plain.chars().mapToObj(Unwell::character).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(int one) {
      boolean isPlain = one >= ' ' && one < 0x7f && one != '"' && one != '\\';
      return isPlain ? String.valueOf((char) one) : "\\u%04x".formatted(one);
    }
  }

  /** As the address of readiness answers it. */
  default String json() {
    if (isReady()) {
      return "{\"status\":\"up\"}";
    }
    List<Unwell> parts = unwell();
    return parts.isEmpty()
        ? "{\"status\":\"not ready\"}"
        : parts.stream()
            .map(Unwell::json)
            .collect(Collectors.joining(",", "{\"status\":\"not ready\",\"sources\":[", "]}"));
  }
}
