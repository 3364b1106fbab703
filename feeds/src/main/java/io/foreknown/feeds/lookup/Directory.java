package io.foreknown.feeds.lookup;

import static io.foreknown.domain.InvalidValueException.require;

import io.foreknown.domain.name.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds things by their id, their codes and their names; holds all of them in memory. */
public final class Directory<T> {
  private final Map<String, T> byCode;
  private final Map<String, List<T>> byName;

  private Directory(Map<String, T> byCode, Map<String, List<T>> byName) {
    this.byCode = byCode;
    this.byName = byName;
  }

  /** The thing with this id or code, by the letter; null when there is none. */
  public @Nullable T coded(String code) {
    return byCode.get(code);
  }

  /** All things of this name, however it is written, in the order in which they were added. */
  public List<T> named(String name) {
    return byName.getOrDefault(NameKey.of(name), List.of());
  }

  /** The same by how names begin; costs a sort of all names. */
  public NameBeginnings<T> beginnings() {
    return new NameBeginnings<>(byName);
  }

  /** Gathers what a directory is to hold. */
  public static final class Builder<T> {
    private final Map<String, Known<T>> byId = new LinkedHashMap<>();
    private final Map<String, String> idOfCode = new HashMap<>();

    /** Adds a thing, or puts it in the place of the one with the same id. */
    public Builder<T> add(Known<T> known) {
      Known<T> old = byId.put(known.id(), known);
      if (old != null) {
        old.codes().forEach(code -> idOfCode.remove(code, old.id()));
      }
      known.codes().forEach(code -> claim(code, known.id()));
      return this;
    }

    /**
     * Adds a thing unless it is there already, under its own id or under another that has it as a
     * code.
     */
    public Builder<T> addIfNew(Known<T> known) {
      return byId.containsKey(known.id()) || idOfCode.containsKey(known.id()) ? this : add(known);
    }

    /** Adds codes to the thing with this id, if there is one. */
    public void addCodes(String id, List<String> codes) {
      Known<T> known = byId.get(id);
      if (known != null) {
        List<String> all = new ArrayList<>(known.codes());
        all.addAll(codes);
        add(new Known<>(id, known.value(), known.names(), all));
      }
    }

    private void claim(String code, String id) {
      String other = idOfCode.putIfAbsent(code, id);
      require(
          other == null || other.equals(id),
          "'%s' is a code of %s already, so it cannot be one of %s",
          code,
          other,
          id);
    }

    /** The thing with this id or code so far; null when there is none. */
    public @Nullable T coded(String code) {
      Known<T> known = byId.get(idOfCode.getOrDefault(code, code));
      return known == null ? null : known.value();
    }

    /** All that has been added. */
    public Stream<Known<T>> all() {
      return byId.values().stream();
    }

    /** How many things there are. */
    public int size() {
      return byId.size();
    }

    /** A directory of all that has been added. */
    public Directory<T> build() {
      Map<String, T> byCode = new HashMap<>();
      Map<String, List<T>> byName = new HashMap<>();
      for (Known<T> known : byId.values()) {
        known.codes().forEach(code -> byCode.put(code, known.value()));
        keys(known).forEach(key -> byName.merge(key, List.of(known.value()), Builder::joined));
      }
      byId.forEach((id, known) -> byCode.put(id, known.value()));
      return new Directory<>(byCode, byName);
    }

    private static Set<String> keys(Known<?> known) {
      Set<String> keys = new LinkedHashSet<>();
      known.names().forEach(name -> keys.add(NameKey.of(name)));
      keys.remove("");
      return keys;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
      List<T> all = new ArrayList<>(some);
      all.addAll(more);
      return List.copyOf(all);
    }
  }
}
