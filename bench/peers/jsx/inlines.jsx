import { Link } from "#framework";
import { href } from "#shared/portal.js";
import { useReader } from "./reader.js";

/** A run of words with its marks and links. */
export function Inlines({ text }) {
  return text.map((part, index) => (typeof part === "string" ? part : <Mark key={index} {...part} />));
}

function Mark({ mark, text, to, expansion }) {
  const { portal } = useReader();
  const words = <Inlines text={text} />;
  switch (mark) {
    case "strong":
      return <strong>{words}</strong>;
    case "emphasis":
      return <em>{words}</em>;
    case "break":
      return <br />;
    case "link":
      return <Link href={href(portal, to)}>{words}</Link>;
    default:
      return <abbr title={expansion}>{words}</abbr>;
  }
}
