package io.foreknown.domain.contradiction;

import org.jspecify.annotations.Nullable;

/**
 * That two positions on a question were held at once, though both cannot be true.
 *
 * @param one its place in the list of positions, less than that of the other
 * @param contradiction its id
 * @param resolution what ended it; null: it is open
 */
public record Exclusion(
    int one, int other, String contradiction, @Nullable Resolution resolution) {}
