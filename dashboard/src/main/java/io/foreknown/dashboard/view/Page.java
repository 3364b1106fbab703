package io.foreknown.dashboard.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a view.
 *
 * @param next where the next page begins; null on the last
 */
public record Page(List<ViewRecord> items, @Nullable Cursor next) {}
