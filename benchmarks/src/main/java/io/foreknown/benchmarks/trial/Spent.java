package io.foreknown.benchmarks.trial;

import io.foreknown.benchmarks.cluster.Cost;
import io.foreknown.benchmarks.cluster.Traffic;

/** What one run has taken of the machine and put on its own topics. */
record Spent(Cost cost, Traffic traffic) {}
