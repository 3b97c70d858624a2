/**
 * What is known of an organisation: 664 facts in 17 sections, each known, partly known or not said.
 */
@NullMarked
package org.waymark.profile;

import org.jspecify.annotations.NullMarked;
