/**
 * What each command needs to be allowed on a cluster with access control. Start at {@link
 * io.foreknown.operations.rights.Role}; knows the catalogue of topics and no cluster.
 */
@NullMarked
package io.foreknown.operations.rights;

import org.jspecify.annotations.NullMarked;
