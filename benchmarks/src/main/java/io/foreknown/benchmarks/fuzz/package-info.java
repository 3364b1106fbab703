/**
 * What strangers may send, made by rule: valid samples, broken on their structure, given to the
 * readers of the product, and what must hold of each. A further input is a line in {@code Targets}.
 */
@NullMarked
package io.foreknown.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
