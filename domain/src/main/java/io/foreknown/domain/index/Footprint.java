package io.foreknown.domain.index;

/**
 * What an index needs to know of one version of an event.
 *
 * @param entry how it is filed on its own side
 * @param probe what it looks for on the other
 */
public record Footprint(IndexEntry entry, Probe probe) {}
