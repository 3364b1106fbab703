/** Histories in files, replayed by both engines, beside the join of a database on the same file. */
@NullMarked
package io.foreknown.benchmarks.history;

import org.jspecify.annotations.NullMarked;
