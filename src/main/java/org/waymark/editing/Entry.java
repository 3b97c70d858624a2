package org.waymark.editing;

/**
 * A part of a rulebook that can be edited by itself.
 *
 * @param kind what it is
 * @param id its id, or the name of a threshold
 * @param file the name of its file
 * @param text its text as it stands in the file, with the comment lines directly above it
 */
public record Entry(EntryKind kind, String id, String file, String text) {}
