// What the shared JSX takes from Preact. preact-iso takes the clicks on plain links.

export { createContext } from "preact";
export { useContext, useEffect, useRef, useState } from "preact/hooks";

export function Link(props) {
  return <a {...props} />;
}
