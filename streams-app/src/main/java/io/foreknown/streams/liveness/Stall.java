package io.foreknown.streams.liveness;

import java.time.Duration;

/** Something that should move and does not: what, as a sentence, and for how long. */
public record Stall(String what, Duration lasted) {}
