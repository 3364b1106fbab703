/**
 * Finds, among very many events of one side, the few that an event of the other side may match: by
 * time, place and hazard, each once. In memory and without Kafka; start at {@code MeetingIndex}.
 */
@NullMarked
package io.foreknown.domain.index;

import org.jspecify.annotations.NullMarked;
