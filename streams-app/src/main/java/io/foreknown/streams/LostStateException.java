package io.foreknown.streams;

/** A group has worked off claims, and the state that it came to is not there. */
public final class LostStateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostStateException(String group, String changelog) {
    super(
        "the state of %s is lost, or of an earlier release: %s has claims behind it, and there is no topic %s; rebuild, see docs/how-to/operations.md"
            .formatted(group, group, changelog));
  }
}
