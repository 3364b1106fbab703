/** What an instance and a broker take for each partition: series, files, disk, start and stop. */
@NullMarked
package io.foreknown.benchmarks.size;

import org.jspecify.annotations.NullMarked;
