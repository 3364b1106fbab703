package io.foreknown.streams.store;

import io.foreknown.streams.fault.Guarded;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Supplies a processor together with the stores that only it uses. */
public final class StoreOwner<K, V, L, W> implements ProcessorSupplier<K, V, L, W> {
  private final Supplier<Processor<K, V, L, W>> processor;
  private final Set<StoreBuilder<?>> stores;

  /** Every call of the supplier makes a new processor. */
  public StoreOwner(Supplier<Processor<K, V, L, W>> processor, StoreBuilder<?>... stores) {
    this.processor = processor;
    // In their order, as the description of the topology has them.
    this.stores = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(stores)));
  }

  @Override
  public Processor<K, V, L, W> get() {
    return new Guarded<>(processor.get());
  }

  @Override
  public Set<StoreBuilder<?>> stores() {
    return stores;
  }
}
