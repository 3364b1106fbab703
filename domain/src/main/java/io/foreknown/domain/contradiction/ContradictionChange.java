package io.foreknown.domain.contradiction;

import org.jspecify.annotations.Nullable;

/**
 * What has become of one contradiction.
 *
 * @param before null: it was none
 * @param now null: it is none any more, as a claim that it rested on was corrected or withdrawn
 */
public record ContradictionChange(
    String id, @Nullable Contradiction before, @Nullable Contradiction now) {}
