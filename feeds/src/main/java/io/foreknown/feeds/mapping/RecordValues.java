package io.foreknown.feeds.mapping;

import com.fasterxml.jackson.databind.JsonNode;

/** The values of one record of a feed, by their names. */
@FunctionalInterface
public interface RecordValues {
  /** A missing node where there is none of that name. */
  JsonNode at(Name name);
}
