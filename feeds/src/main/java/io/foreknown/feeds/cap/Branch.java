package io.foreknown.feeds.cap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The messages that lead to one message, and the warnings that began with it, by their parts. */
final class Branch {
  private final MessageId root;
  private final List<IndexedMessage> messages = new ArrayList<>();
  private final List<Chain> chains = new ArrayList<>();

  Branch(MessageId root, List<IndexedMessage> messages) {
    this.root = root;
    int warnings = 0;
    for (IndexedMessage indexedMessage : inOrder(messages)) {
      IndexedMessage among = indexedMessage.among(warnings);
      this.messages.add(among);
      warnings = Math.max(warnings, among.contents().size());
    }
    for (int part = 0; part < warnings; part++) {
      chains.add(new Chain(root, part, this.messages));
    }
  }

  /** The first one before all others, whatever the clocks show. */
  private List<IndexedMessage> inOrder(List<IndexedMessage> messages) {
    return messages.stream()
        .sorted(
            Comparator.comparing(
                    (IndexedMessage indexedMessage) -> !indexedMessage.id().equals(root))
                .thenComparing(IndexedMessage.ORDER))
        .toList();
  }

  /** The warnings by the id of their claims. */
  Map<String, Chain> byClaim() {
    Map<String, Chain> byClaim = new TreeMap<>();
    for (int part = 0; part < chains.size(); part++) {
      byClaim.put(root.claim(part), chains.get(part));
    }
    return byClaim;
  }

  /** Adds a message that comes after all of them, and returns what it makes of each warning. */
  Map<String, List<WarningRevision>> add(IndexedMessage next) {
    Map<String, List<WarningRevision>> given = new TreeMap<>();
    IndexedMessage indexedMessage = next.among(chains.size());
    messages.add(indexedMessage);
    for (int part = 0; part < chains.size(); part++) {
      given.put(root.claim(part), List.of(chains.get(part).add(indexedMessage)));
    }
    for (int part = chains.size(); part < indexedMessage.contents().size(); part++) {
      Chain chain = new Chain(root, part, messages);
      chains.add(chain);
      given.put(root.claim(part), chain.newSince(null));
    }
    return given;
  }
}
