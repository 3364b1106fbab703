/**
 * What 'propose' needs beside the module that reads stories: names from the registers, and
 * proposals as JSON.
 *
 * <p>May import the domain, producers and stories. Start at {@code ProposalJson}.
 */
@NullMarked
package io.foreknown.operations.propose;

import org.jspecify.annotations.NullMarked;
