/** What is measured: our topology, its ceiling, and a newcomer's join, each behind one door. */
@NullMarked
package io.foreknown.benchmarks.candidate;

import org.jspecify.annotations.NullMarked;
