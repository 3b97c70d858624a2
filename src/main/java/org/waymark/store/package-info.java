/**
 * What the service keeps, in PostgreSQL or in a file of H2: the decision record, profiles and their
 * versions, the rulebooks that were used, and keys.
 */
@NullMarked
package org.waymark.store;

import org.jspecify.annotations.NullMarked;
