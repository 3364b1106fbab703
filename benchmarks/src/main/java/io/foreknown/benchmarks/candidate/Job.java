package io.foreknown.benchmarks.candidate;

import io.foreknown.benchmarks.cluster.ClaimTopics;
import java.nio.file.Path;
import java.time.Duration;

/**
 * One run of a candidate.
 *
 * @param topics the claims, and where outputs go
 * @param application names the consumer group and the internal topics
 * @param state a directory of this run's own
 */
public record Job(
    ClaimTopics topics, String application, Path state, Duration commitInterval, int threads) {}
