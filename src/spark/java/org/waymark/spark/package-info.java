/**
 * Batches on Apache Spark: the same advisories and rejects as the command line's, on as many
 * machines as there are.
 */
@NullMarked
package org.waymark.spark;

import org.jspecify.annotations.NullMarked;
