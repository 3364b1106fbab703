/** The dashboard without Kafka: views that are fed by hand, asked and followed over HTTP. */
@NullMarked
package io.foreknown.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
