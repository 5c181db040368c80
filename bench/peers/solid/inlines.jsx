import { For } from "solid-js";
import { href } from "#shared/portal.js";
import { useReader } from "./reader.js";

/** A run of words with its marks and links. */
export function Inlines(props) {
  return <For each={props.text}>{(part) => (typeof part === "string" ? part : <Mark {...part} />)}</For>;
}

function Mark(props) {
  const reader = useReader();
  switch (props.mark) {
    case "strong":
      return (
        <strong>
          <Inlines text={props.text} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines text={props.text} />
        </em>
      );
    case "break":
      return <br />;
    case "link":
      return (
        <a href={href(reader.portal, props.to)}>
          <Inlines text={props.text} />
        </a>
      );
    default:
      return (
        <abbr title={props.expansion}>
          <Inlines text={props.text} />
        </abbr>
      );
  }
}
