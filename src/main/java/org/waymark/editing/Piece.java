package org.waymark.editing;

/**
 * Where an entry stands in its file's text.
 *
 * @param id its id, or its key
 * @param start where its first comment line begins
 * @param body where it begins without its comment lines
 * @param end where it ends, behind its last line's end
 */
record Piece(String id, int start, int body, int end) {}
