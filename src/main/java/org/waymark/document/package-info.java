/** JSON and YAML as trees that know the place of every value, and the problems found in them. */
@NullMarked
package org.waymark.document;

import org.jspecify.annotations.NullMarked;
