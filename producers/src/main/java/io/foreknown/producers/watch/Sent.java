package io.foreknown.producers.watch;

import io.foreknown.producers.publish.Digest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What was sent of one document: of a very long one its first records. */
final class Sent {
  /** Records of one document that are told apart one by one. */
  static final int MOST = 20_000;

  private final Set<String> digests;

  private Sent(Set<String> digests) {
    this.digests = digests;
  }

  static Sent nothing() {
    return new Sent(new HashSet<>());
  }

  boolean holds(Digest digest) {
    return digests.contains(digest.text());
  }

  void add(Digest digest) {
    if (digests.size() < MOST) {
      digests.add(digest.text());
    }
  }

  String written() {
    return String.join("", sorted(digests));
  }

  private static Collection<String> sorted(Set<String> digests) {
    return digests.stream().sorted().toList();
  }

  static Sent read(String written) {
    Sent sent = nothing();
    for (int at = 0; at < written.length(); at += Digest.LENGTH) {
      sent.digests.add(written.substring(at, at + Digest.LENGTH));
    }
    return sent;
  }
}
