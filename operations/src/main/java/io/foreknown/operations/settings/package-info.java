/** The settings file: what an installation chooses about rules and scorecards. */
@NullMarked
package io.foreknown.operations.settings;

import org.jspecify.annotations.NullMarked;
