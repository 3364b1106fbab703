package io.foreknown.producers.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The messages that lead to one message, and the warnings that began with it, by their parts. */
final class Branch {
  private final MessageId root;
  private final List<Message> messages;
  private final List<Chain> chains = new ArrayList<>();

  Branch(MessageId root, List<Message> messages) {
    this.root = root;
    this.messages = new ArrayList<>(messages);
    int parts = messages.stream().mapToInt(of -> of.contents().size()).max().orElse(0);
    for (int part = 0; part < parts; part++) {
      chains.add(new Chain(root, part, messages));
    }
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> byClaim() {
    Map<String, Chain> byClaim = new TreeMap<>();
    for (int part = 0; part < chains.size(); part++) {
      byClaim.put(root.claim(part), chains.get(part));
    }
    return byClaim;
  }

  /** Adds a message that comes after all of them, and tells what it makes of each warning. */
  Map<String, List<Revision>> add(Message message) {
    Map<String, List<Revision>> told = new TreeMap<>();
    messages.add(message);
    for (int part = 0; part < chains.size(); part++) {
      told.put(root.claim(part), List.of(chains.get(part).add(message)));
    }
    for (int part = chains.size(); part < message.contents().size(); part++) {
      Chain chain = new Chain(root, part, messages);
      chains.add(chain);
      told.put(root.claim(part), chain.newSince(null));
    }
    return told;
  }
}
