/**
 * A reader of the topics that shows what it knows over HTTP; nothing here writes.
 *
 * <p>{@code view} holds what is known, {@code past} computes what was, {@code feed} reads the
 * topics, {@code stream} tells subscribers, {@code webhook} posts, {@code http} answers. May use
 * the domain and the
 */
@NullMarked
package io.foreknown.dashboard;

import org.jspecify.annotations.NullMarked;
