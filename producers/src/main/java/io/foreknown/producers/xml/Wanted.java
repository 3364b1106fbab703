package io.foreknown.producers.xml;

import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What a format reads of a document.
 *
 * @param isUnit tells by namespace and local name what it is read in
 * @param unread local names of elements in a unit whose content is passed over
 * @param mayBeEmpty tells by namespace and local name of the root whether units may be lacking
 * @param empty what is wrong with any other document without units, after the name of its root
 */
public record Wanted(
    BiPredicate<String, String> isUnit,
    Set<String> unread,
    BiPredicate<String, String> mayBeEmpty,
    String empty) {}
