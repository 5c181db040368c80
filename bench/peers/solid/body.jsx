import { For, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { plainText } from "#shared/inline.js";
import { BODY } from "#shared/roles.js";
import { Embed } from "./embed.jsx";
import { Inlines } from "./inlines.jsx";
import { Figure } from "./picture.jsx";
import { useReader, useSpoken } from "./reader.js";
import { LinkedHeadline } from "./teaser.jsx";

/** The text itself. The dateline opens the first paragraph, or stands alone before anything else. */
export function Body(props) {
  const opensParagraph = () => props.dateline && props.blocks[0]?.type === "paragraph";
  const rest = () => (opensParagraph() ? props.blocks.slice(1) : props.blocks);
  return (
    <div class="body">
      <Show when={props.dateline}>
        <p class="paragraph">
          <b class="dateline">{props.dateline}</b>
          <Show when={opensParagraph()}>
            {" - "}
            <Inlines text={props.blocks[0].text} />
          </Show>
        </p>
      </Show>
      <For each={rest()}>{(block) => <Dynamic component={BLOCKS[block.type]} {...block} />}</For>
    </div>
  );
}

const BLOCKS = {
  paragraph: (props) => (
    <p class="paragraph">
      <Inlines text={props.text} />
    </p>
  ),
  subheading: (props) => (
    <Dynamic component={props.level === 3 ? "h3" : "h2"} class="subheading">
      <Inlines text={props.text} />
    </Dynamic>
  ),
  quote: Quote,
  list: List,
  figure: (props) => <Figure figure={props.figure} role={BODY} />,
  gallery: Gallery,
  table: Table,
  embed: Embed,
  "read-also": ReadAlso,
  divider: () => <hr class="divider" />,
  unknown: Unknown,
};

function Quote(props) {
  return (
    <figure class="quote">
      <blockquote class="quote__text">
        <Inlines text={props.text} />
      </blockquote>
      <Show when={props.source}>
        <figcaption class="quote__source">
          <Inlines text={props.source} />
        </figcaption>
      </Show>
    </figure>
  );
}

function List(props) {
  return (
    <Dynamic component={props.isOrdered ? "ol" : "ul"} class="list" start={props.start}>
      <For each={props.entries}>
        {({ text, within }) => (
          <li>
            <Inlines text={text} />
            <Show when={within}>
              <List {...within} />
            </Show>
          </li>
        )}
      </For>
    </Dynamic>
  );
}

function Gallery(props) {
  const reader = useReader();
  return (
    <figure class="gallery">
      <div class="gallery__pictures" role="group" aria-label={props.caption ?? reader.words.gallery} tabindex="0">
        <For each={props.figures}>{(figure) => <Figure figure={figure} role={BODY} />}</For>
      </div>
      <Show when={props.caption}>
        <figcaption class="caption">{props.caption}</figcaption>
      </Show>
    </figure>
  );
}

function Table(props) {
  const reader = useReader();
  const label = () => (props.caption ? plainText(props.caption) : reader.words.table);
  return (
    <div class="table__scroll" role="group" aria-label={label()} tabindex="0">
      <table class="table">
        <Show when={props.caption}>
          <caption class="table__caption">
            <Inlines text={props.caption} />
          </caption>
        </Show>
        <Show when={props.head.length}>
          <thead>
            <tr>
              <For each={props.head}>{(name) => <Column name={name} />}</For>
            </tr>
          </thead>
        </Show>
        <tbody>
          <For each={props.rows}>
            {(cells) => (
              <tr>
                <For each={cells}>
                  {(cell) => (
                    <td>
                      <Inlines text={cell} />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

/** A column without a name is an empty cell: a header must have words. */
function Column(props) {
  return (
    <Show when={props.name.length} fallback={<td />}>
      <th scope="col">
        <Inlines text={props.name} />
      </th>
    </Show>
  );
}

function ReadAlso(props) {
  const reader = useReader();
  const spoken = useSpoken();
  return (
    <p class="read-also">
      <span class="read-also__label" lang={spoken()}>{`${reader.words.readAlso}: `}</span>
      <LinkedHeadline teaser={props.teaser} />
    </p>
  );
}

function Unknown(props) {
  const reader = useReader();
  const spoken = useSpoken();
  return (
    <div class="unknown" data-type={props.kind}>
      <Show when={props.text}>
        <p class="unknown__text">{props.text}</p>
      </Show>
      <p lang={spoken()}>{reader.words.unknownBlock}</p>
    </div>
  );
}
