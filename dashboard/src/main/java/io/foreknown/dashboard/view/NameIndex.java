package io.foreknown.dashboard.view;

import io.foreknown.domain.name.NameKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which ids the words of a name stand for. Names are those that any claim ever gave, so the order
 * in which claims came makes no difference. One thread puts in, any number looks.
 */
final class NameIndex {
  private final Map<String, Set<String>> namesById = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> idsByWord = new ConcurrentHashMap<>();

  /** Puts in a name; the words of the id are names of it too. */
  void add(String id, String name) {
    Set<String> names = namesById.get(id);
    if (names == null) {
      names = ConcurrentHashMap.newKeySet();
      namesById.put(id, names);
      file(id, id);
    }
    if (names.add(name)) {
      file(id, name);
    }
  }

  private void file(String id, String name) {
    for (String word : words(name)) {
      idsByWord.computeIfAbsent(word, any -> ConcurrentHashMap.newKeySet()).add(id);
    }
  }

  /** All that has names, by id; a pass over them. */
  List<KnownName> all() {
    return namesById.entrySet().stream()
        .map(one -> new KnownName(one.getKey(), one.getValue().stream().sorted().toList()))
        .sorted(Comparator.comparing(KnownName::id))
        .toList();
  }

  private static List<String> words(String name) {
    String key = NameKey.of(name);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** The id itself if it is one, else the ids whose names have all the words; empty: none. */
  Set<String> ids(String text) {
    if (namesById.containsKey(text)) {
      return Set.of(text);
    }
    Iterator<String> words = words(text).iterator();
    if (!words.hasNext()) {
      return Set.of();
    }
    Set<String> found = new HashSet<>(idsByWord.getOrDefault(words.next(), Set.of()));
    while (words.hasNext()) {
      found.retainAll(idsByWord.getOrDefault(words.next(), Set.of()));
    }
    return found;
  }
}
