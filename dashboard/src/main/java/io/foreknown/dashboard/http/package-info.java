/**
 * Answers over HTTP what the views say; everything is read, nothing is changed.
 *
 * <p>Pages make an {@link io.foreknown.dashboard.http.ApiResponse} of an {@link
 * io.foreknown.dashboard.http.ApiRequest}; only the classes that end in Handler, and the server,
 * know Jetty. The contract is openapi.yaml beside this module's classes. Start at {@link
 * io.foreknown.dashboard.http.Api}.
 */
@NullMarked
package io.foreknown.dashboard.http;

import org.jspecify.annotations.NullMarked;
