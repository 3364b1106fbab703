package io.foreknown.producers.watch;

import io.foreknown.producers.publish.Digest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What was sent of one document: of a very long one its first records. */
final class SentDigests {
  /** Records of one document that are told apart one by one. */
  static final int MOST = 20_000;

  private final Set<String> digests;

  private SentDigests(Set<String> digests) {
    this.digests = digests;
  }

  static SentDigests nothing() {
    return new SentDigests(new HashSet<>());
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

  static SentDigests read(String written) {
    SentDigests sentDigests = nothing();
    for (int at = 0; at < written.length(); at += Digest.LENGTH) {
      sentDigests.digests.add(written.substring(at, at + Digest.LENGTH));
    }
    return sentDigests;
  }
}
