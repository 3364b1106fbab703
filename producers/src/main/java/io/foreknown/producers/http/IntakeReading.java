package io.foreknown.producers.http;

import io.foreknown.feeds.cap.AlertPolicy;
import io.foreknown.feeds.enrich.Completion;
import io.foreknown.feeds.mapping.Mapping;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * How bodies are read; used by several threads.
 *
 * @param mapping asked for by formats that cannot do without one
 * @param policy what is the recipient's to decide about alerts
 * @param completion fills in claims
 * @param clock decides on embargoes and on what lies in the future
 * @param meters where what becomes of items is counted
 */
public record IntakeReading(
    Supplier<Mapping> mapping,
    AlertPolicy policy,
    Completion completion,
    InstantSource clock,
    MeterRegistry meters) {}
