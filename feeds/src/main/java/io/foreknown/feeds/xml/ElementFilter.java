package io.foreknown.feeds.xml;

import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a format reads of a document.
 *
 * @param isUnit says by namespace and local name what it is read in
 * @param unread local names of elements in a unit whose content is passed over
 * @param mayBeEmpty says by namespace and local name of the root whether units may be lacking
 * @param entries local names of units, for a document that may lack units: where a unit of it is
 *     not well-formed, reading goes on behind that unit; none, or any other document: it ends there
 * @param empty what is wrong with any other document without units, after the name of its root
 */
public record ElementFilter(
    BiPredicate<String, String> isUnit,
    Set<String> unread,
    BiPredicate<String, String> mayBeEmpty,
    Set<String> entries,
    String empty) {}
