package io.foreknown.benchmarks.history;

import org.jspecify.annotations.Nullable;

/**
 * One way through for all claims.
 *
 * @param process null where its start and end do not count
 * @param results lines or records that came out
 */
public record Passage(
    ClaimPath way,
    double claimsPerSecond,
    double seconds,
    @Nullable Watched process,
    long results) {}
