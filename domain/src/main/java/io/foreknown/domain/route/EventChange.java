package io.foreknown.domain.route;

import io.foreknown.domain.event.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an event.
 *
 * @param now null: no claim of it stands any more
 * @param before the meeting points that knew it until now; null: none
 */
public record EventChange(EventKey key, @Nullable RoutedEvent now, @Nullable Routes before) {}
