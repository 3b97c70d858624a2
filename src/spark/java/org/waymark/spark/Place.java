package org.waymark.spark;

import java.io.Serializable;

/**
 * Where a line is.
 *
 * @param input the place of its input among the inputs, from 0
 * @param number its number there
 */
record Place(int input, long number) implements Serializable {}
