/** Where the time goes, from the JVM's own flight recorder. */
@NullMarked
package io.foreknown.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
