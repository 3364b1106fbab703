package io.foreknown.producers.watch;

import io.foreknown.feeds.Memory;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a watch remembers: the documents it has read, what it has sent of each, and, while it reads,
 * where the topics ended when it began.
 */
public final class Journal {
  private final Memory memory;
  private final Map<String, String> documents;
  private final Map<String, String> sent;
  private final Map<String, String> mark;

  /** Continues with what the memory holds. */
  public Journal(Memory memory) {
    this.memory = memory;
    this.documents = memory.map("documents");
    this.sent = memory.map("sent");
    this.mark = memory.map("mark");
  }

  /** All documents that were read. */
  public Map<String, DocumentState> documentState() {
    return documents.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> DocumentState.read(e.getValue())));
  }

  /** How a document was when it was read. */
  public @Nullable DocumentState documentState(String document) {
    String written = documents.get(document);
    return written == null ? null : DocumentState.read(written);
  }

  /** What was sent of a document, as it was when it was read. */
  SentDigests sent(String document) {
    return SentDigests.read(sent.getOrDefault(document, ""));
  }

  /** Notes that a document was read to its end. */
  void take(String document, DocumentState documentState, SentDigests items) {
    documents.put(document, documentState.written());
    sent.put(document, items.written());
  }

  /** Gives a document that was read another stamp, so that it counts as changed. */
  public void restamp(String document, String stamp) {
    DocumentState documentState = documentState(document);
    if (documentState != null) {
      documents.put(document, new DocumentState(stamp, documentState.again()).written());
    }
  }

  /** Lets go of a document; if it comes again, it is a new one. */
  public void forget(String document) {
    documents.remove(document);
    sent.remove(document);
  }

  /** Where the topics ended when reading began that was not finished; empty if all was. */
  public Map<String, Long> mark() {
    Map<String, Long> ends = new HashMap<>();
    mark.forEach((partition, end) -> ends.put(partition, Long.valueOf(end)));
    return ends;
  }

  /** Keeps, at once, that reading begins. */
  public void begin(Map<String, Long> ends) {
    mark.clear();
    ends.forEach((partition, end) -> mark.put(partition, end.toString()));
    memory.commit();
  }

  /** Keeps what was noted; reading may go on, with the same mark. */
  void keep() {
    memory.commit();
  }

  /** Keeps what was noted, and that nothing is being read. */
  public void end() {
    mark.clear();
    memory.commit();
  }
}
