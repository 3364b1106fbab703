package io.foreknown.dashboard.desk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that are good for one use each, so that an address that was used leads nobody in. */
public final class OneTimeCodes {
  private final Map<String, String> names;

  private OneTimeCodes(Map<String, String> names) {
    this.names = new ConcurrentHashMap<>(names);
  }

  /** None at all. */
  public static OneTimeCodes none() {
    return new OneTimeCodes(Map.of());
  }

  /** One for somebody; the code cannot be guessed. */
  public static OneTimeCodes of(String code, String name) {
    return new OneTimeCodes(Map.of(code, name));
  }

  /** For whom the code is, if it was not used before. */
  Optional<String> use(String code) {
    return Optional.ofNullable(names.remove(code));
  }
}
