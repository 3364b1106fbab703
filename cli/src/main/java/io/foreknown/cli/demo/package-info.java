/** The Crocus case in words. */
@NullMarked
package io.foreknown.cli.demo;

import org.jspecify.annotations.NullMarked;
