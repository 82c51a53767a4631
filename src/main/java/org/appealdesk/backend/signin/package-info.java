/** Signing in by another's word: accounts at an OpenID Connect issuer. */
@NullMarked
package org.appealdesk.backend.signin;

import org.jspecify.annotations.NullMarked;
