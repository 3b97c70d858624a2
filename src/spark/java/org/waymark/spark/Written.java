package org.waymark.spark;

import java.io.Serializable;
import java.util.Set;

/**
 * What an attempt of a task has written.
 *
 * @param part the number of the part, from 0, in the order of the input
 * @param attempt the attempt
 * @param kinds the kinds of which it has written something
 * @param advised the advisories
 * @param rejected the rejects, duplicates among them
 * @param duplicates the rejects whose id another line has
 */
record Written(
    int part, long attempt, Set<Target.Kind> kinds, long advised, long rejected, long duplicates)
    implements Serializable {}
