/** What was measured, as a table of ratios and as JSON with the facts of the machine. */
@NullMarked
package io.foreknown.benchmarks.report;

import org.jspecify.annotations.NullMarked;
