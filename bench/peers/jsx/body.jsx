import { BODY } from "#shared/roles.js";
import { plainText } from "#shared/inline.js";
import { Embed } from "./embed.jsx";
import { Inlines } from "./inlines.jsx";
import { Figure } from "./picture.jsx";
import { useReader, useSpoken } from "./reader.js";
import { LinkedHeadline } from "./teaser.jsx";

/** The text itself. The dateline opens the first paragraph, or stands alone before anything else. */
export function Body({ dateline, blocks }) {
  const opensParagraph = dateline && blocks[0]?.type === "paragraph";
  const rest = opensParagraph ? blocks.slice(1) : blocks;
  return (
    <div className="body">
      {dateline && (
        <p className="paragraph">
          <b className="dateline">{dateline}</b>
          {opensParagraph && " - "}
          {opensParagraph && <Inlines text={blocks[0].text} />}
        </p>
      )}
      {rest.map((block, index) => {
        const Block = BLOCKS[block.type];
        return <Block key={index} {...block} />;
      })}
    </div>
  );
}

const BLOCKS = {
  paragraph: ({ text }) => (
    <p className="paragraph">
      <Inlines text={text} />
    </p>
  ),
  subheading: ({ level, text }) => {
    const Heading = level === 3 ? "h3" : "h2";
    return (
      <Heading className="subheading">
        <Inlines text={text} />
      </Heading>
    );
  },
  quote: Quote,
  list: List,
  figure: ({ figure }) => <Figure figure={figure} role={BODY} />,
  gallery: Gallery,
  table: Table,
  embed: Embed,
  "read-also": ReadAlso,
  divider: () => <hr className="divider" />,
  unknown: Unknown,
};

function Quote({ text, source }) {
  return (
    <figure className="quote">
      <blockquote className="quote__text">
        <Inlines text={text} />
      </blockquote>
      {source && (
        <figcaption className="quote__source">
          <Inlines text={source} />
        </figcaption>
      )}
    </figure>
  );
}

function List({ isOrdered, start, entries }) {
  const Lines = isOrdered ? "ol" : "ul";
  return (
    <Lines className="list" start={start}>
      {entries.map(({ text, within }, index) => (
        <li key={index}>
          <Inlines text={text} />
          {within && <List {...within} />}
        </li>
      ))}
    </Lines>
  );
}

function Gallery({ figures, caption }) {
  const { words } = useReader();
  return (
    <figure className="gallery">
      <div className="gallery__pictures" role="group" aria-label={caption ?? words.gallery} tabIndex={0}>
        {figures.map((figure, index) => (
          <Figure key={index} figure={figure} role={BODY} />
        ))}
      </div>
      {caption && <figcaption className="caption">{caption}</figcaption>}
    </figure>
  );
}

function Table({ caption, head, rows }) {
  const { words } = useReader();
  const label = caption ? plainText(caption) : words.table;
  return (
    <div className="table__scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="table">
        {caption && (
          <caption className="table__caption">
            <Inlines text={caption} />
          </caption>
        )}
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((name, index) => (
                <Column key={index} name={name} />
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <Inlines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column without a name is an empty cell: a header must have words. */
function Column({ name }) {
  if (!name.length) return <td />;
  return (
    <th scope="col">
      <Inlines text={name} />
    </th>
  );
}

function ReadAlso({ teaser }) {
  const { words } = useReader();
  const spoken = useSpoken();
  return (
    <p className="read-also">
      <span className="read-also__label" lang={spoken}>{`${words.readAlso}: `}</span>
      <LinkedHeadline teaser={teaser} />
    </p>
  );
}

function Unknown({ kind, text }) {
  const { words } = useReader();
  const spoken = useSpoken();
  return (
    <div className="unknown" data-type={kind}>
      {text && <p className="unknown__text">{text}</p>}
      <p lang={spoken}>{words.unknownBlock}</p>
    </div>
  );
}
