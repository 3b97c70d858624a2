package org.waymark.editing;

import org.jspecify.annotations.Nullable;

/**
 * What two sides changed differently.
 *
 * @param file the file's name
 * @param kind what was changed; null where it is a whole file, or no entry of a known kind
 * @param id its id or key; empty where it is what stands around the entries, or the whole file
 * @param base its text before; empty where it was absent
 * @param mine its text on one side, which is kept; empty where it is absent
 * @param theirs its text on the other; empty where it is absent
 */
public record Conflict(
    String file, @Nullable EntryKind kind, String id, String base, String mine, String theirs) {}
