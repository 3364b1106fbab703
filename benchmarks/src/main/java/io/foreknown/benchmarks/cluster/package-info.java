/** The broker in a process of its own, claims on its topics, and what is left to do of them. */
@NullMarked
package io.foreknown.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
