/**
 * Feeds that are looked at again and again: what of a directory is to be read, what of a document
 * is new, and what must be remembered so that a killed process neither loses nor repeats anything.
 *
 * <p>Knows no clock and no waiting; the program does the looking. Start at {@code ScanPlan}.
 */
@NullMarked
package io.foreknown.producers.watch;

import org.jspecify.annotations.NullMarked;
