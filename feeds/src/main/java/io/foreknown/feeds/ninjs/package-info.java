/**
 * News in JSON, ninjs 1.x to 3.x: stories with the claims that they carry in a property of ours.
 *
 * <p>Start at {@code NinjsSource}; the cutter of {@code json} finds the items in a file, {@code
 * NinjsReader} checks and translates one.
 *
 * @see <a href="https://www.iptc.org/std/ninjs/userguide/">ninjs User Guide</a>
 */
@NullMarked
package io.foreknown.feeds.ninjs;

import org.jspecify.annotations.NullMarked;
