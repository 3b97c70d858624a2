/**
 * The knowledge: rules, cards, cases and thresholds read, checked, joined by id and compiled; alone
 * knows Drools.
 */
@NullMarked
package org.waymark.rulebook;

import org.jspecify.annotations.NullMarked;
