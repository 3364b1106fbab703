package io.foreknown.domain.route;

import io.foreknown.domain.event.Event;

/** An event with its meeting points. */
public record RoutedEvent(Event event, Routes routes) {}
