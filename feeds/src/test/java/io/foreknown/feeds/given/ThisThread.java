package io.foreknown.feeds.given;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread has taken from the heap. */
public final class ThisThread {
  private ThisThread() {}

  /** Bytes, freed ones included. */
  public static long allocatedBytes() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
