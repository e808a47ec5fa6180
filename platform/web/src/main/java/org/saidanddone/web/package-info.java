/** The manners of every HTTP interface: writes, entity tags, cursors, operations. */
@NullMarked
package org.saidanddone.web;

import org.jspecify.annotations.NullMarked;
