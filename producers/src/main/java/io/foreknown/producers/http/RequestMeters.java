package io.foreknown.producers.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;

/** Counts requests by address and status, and how long they took, bodies included. */
final class RequestMeters {
  private final Set<String> paths;
  private final MeterRegistry registry;

  RequestMeters(Set<String> paths, MeterRegistry registry) {
    this.paths = Set.copyOf(paths);
    this.registry = registry;
  }

  /** Addresses that there are none of count together: strangers can think of any number. */
  void answered(Request request, int status) {
    String path = String.valueOf(request.getHttpURI().getPath());
    Timer.builder("foreknown.intake.requests")
        .description("Requests that were answered, by address and status")
        .tag("path", paths.contains(path) ? path : "other")
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
  }
}
