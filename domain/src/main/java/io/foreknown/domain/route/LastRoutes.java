package io.foreknown.domain.route;

import io.foreknown.domain.merge.Naming;
import org.jspecify.annotations.Nullable;

/**
 * Where an event was sent last, and which id it goes by.
 *
 * @param routes null: nowhere, as there are only statements about it so far, or it is merged into
 *     another one
 * @param naming null: the desk does not say that it is the same as any other
 */
public record LastRoutes(@Nullable Routes routes, @Nullable Naming naming) {}
