/**
 * What each command needs to be allowed on a cluster with access control. Start at {@link
 * io.foreknown.cli.rights.Role}; knows the catalogue of topics and no cluster.
 */
@NullMarked
package io.foreknown.cli.rights;

import org.jspecify.annotations.NullMarked;
