package io.foreknown.domain.route;

import org.jspecify.annotations.Nullable;

/**
 * Where an event was sent last.
 *
 * @param routes null: nowhere, as there are only statements about it so far
 */
public record Sent(@Nullable Routes routes) {}
