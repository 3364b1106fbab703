/**
 * What was rejected, with its claims, for those who correct them. May use clusters and whatever
 * reads their topics. Start at {@link io.foreknown.operations.rejections.Rejections}.
 */
@NullMarked
package io.foreknown.operations.rejections;

import org.jspecify.annotations.NullMarked;
