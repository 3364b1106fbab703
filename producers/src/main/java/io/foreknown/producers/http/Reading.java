package io.foreknown.producers.http;

import io.foreknown.producers.Item;
import io.foreknown.producers.csv.Mapping;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * How bodies are read; used by several threads.
 *
 * @param mapping asked for by formats that cannot do without one
 * @param filling fills in claims
 * @param clock decides on embargoes and on what lies in the future
 * @param meters where what becomes of items is counted
 */
public record Reading(
    Supplier<Mapping> mapping,
    UnaryOperator<Item> filling,
    InstantSource clock,
    MeterRegistry meters) {}
