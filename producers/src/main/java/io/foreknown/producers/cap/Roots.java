package io.foreknown.producers.cap;

import io.foreknown.producers.Memory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which alerts the references of a message lead to, directly or through other messages. A message
 * has all roots of all messages that it refers to, once they are known; circles lead nowhere.
 */
final class Roots {
  private final Links roots;
  private final Links referrers;
  private final Links names;

  Roots(Memory memory) {
    this.roots = Links.in(memory, "roots");
    this.referrers = Links.in(memory, "referrers");
    this.names = Links.in(memory, "names");
  }

  /** A message has become known to belong to the warning that begins with a root. */
  record Gain(String key, String root) {}

  Set<String> of(String key) {
    return roots.of(key);
  }

  /** Takes a new message; returns what it makes known, of itself and of others. */
  List<Gain> add(Message message) {
    String key = message.id().key();
    names.add(shortKey(key), key);
    message.references().forEach(reference -> referrers.add(reference, key));
    Deque<Gain> open = new ArrayDeque<>();
    start(message).forEach(root -> open.add(new Gain(key, root)));
    List<Gain> gained = new ArrayList<>();
    while (!open.isEmpty()) {
      Gain next = open.remove();
      if (roots.add(next.key(), next.root())) {
        gained.add(next);
        referrersOf(next.key()).forEach(by -> open.add(new Gain(by, next.root())));
      }
    }
    return gained;
  }

  private Set<String> start(Message message) {
    if (message.kind() == Message.Kind.ALERT) {
      return Set.of(message.id().key());
    }
    Set<String> all = new LinkedHashSet<>();
    message.references().forEach(r -> named(r).forEach(known -> all.addAll(roots.of(known))));
    return all;
  }

  /** One message, or for a reference of CAP 1.0, which tells no time, perhaps several. */
  private Stream<String> named(String reference) {
    return Stream.concat(Stream.of(reference), names.of(reference).stream());
  }

  private Stream<String> referrersOf(String key) {
    return Stream.concat(referrers.of(key).stream(), referrers.of(shortKey(key)).stream());
  }

  /** Neither sender nor identifier holds a comma. */
  private static String shortKey(String key) {
    return key.substring(0, key.lastIndexOf(','));
  }
}
