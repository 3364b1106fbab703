package io.foreknown.feeds.memory;

import io.foreknown.feeds.Memory;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A memory that is opened when it is first asked for a map: who remembers nothing needs none. */
public final class MemoryOnDemand implements Memory {
  private final Supplier<? extends Memory> opener;
  private @Nullable Memory opened;

  /** Opens by this, at most once. */
  public MemoryOnDemand(Supplier<? extends Memory> opener) {
    this.opener = opener;
  }

  /** Whether it was asked for a map. */
  public boolean isOpen() {
    return opened != null;
  }

  @Override
  public Map<String, String> map(String name) {
    Memory memory = opened;
    if (memory == null) {
      memory = opener.get();
      opened = memory;
    }
    return memory.map(name);
  }

  @Override
  public void commit() {
    if (opened != null) {
      opened.commit();
    }
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
