// What the shared JSX takes from React and react-router.

import { Link as RouterLink } from "react-router";

export { createContext, useContext, useEffect, useRef, useState } from "react";

/** A link; one to a page of the reader's own is the router's. */
export function Link({ href, ...rest }) {
  return href.startsWith("/") ? <RouterLink to={href} discover="none" {...rest} /> : <a href={href} {...rest} />;
}
