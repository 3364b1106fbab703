package io.foreknown.domain.contradiction;

import io.foreknown.domain.event.EventKey;

/**
 * What is asked about one event.
 *
 * @param event a warning event for what {@code warning.} begins, else an incident event; it need
 *     not be known yet
 */
public record QuestionKey(EventKey event, String predicate) {}
