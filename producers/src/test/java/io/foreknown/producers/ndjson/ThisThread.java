package io.foreknown.producers.ndjson;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread has taken from the heap. */
final class ThisThread {
  private ThisThread() {}

  static long allocatedBytes() {
    ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
