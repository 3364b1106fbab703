/**
 * Claims in any number, made up by rule: the n-th claim is a function of the recipe and n, so
 * nothing is stored and a run can be repeated anywhere. Start at {@link
 * io.foreknown.benchmarks.workload.Workload}.
 */
@NullMarked
package io.foreknown.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
