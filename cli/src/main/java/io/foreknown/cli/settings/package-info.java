/** The settings file: what an installation chooses about rules and scorecards. */
@NullMarked
package io.foreknown.cli.settings;

import org.jspecify.annotations.NullMarked;
