/**
 * What was rejected, with its claims, for those who correct them. May use clusters and whatever
 * reads their topics. Start at {@link io.foreknown.cli.rejections.Rejections}.
 */
@NullMarked
package io.foreknown.cli.rejections;

import org.jspecify.annotations.NullMarked;
