import { Show } from "solid-js";
import { machineReadable, momentWords } from "#shared/moment.js";
import { useReader, useSpoken } from "./reader.js";

/** A moment for people, and for machines in `datetime`. */
export function Moment(props) {
  const reader = useReader();
  return (
    <time class={props.class} datetime={machineReadable(props.moment)}>
      {momentWords(props.moment, reader.words, reader.portal.zone)}
    </time>
  );
}

/** When the article was published, and when it was last changed. */
export function PublishedLine(props) {
  const reader = useReader();
  const spoken = useSpoken();
  return (
    <Show when={props.published || props.updated}>
      <p class="published" lang={spoken()}>
        <Show when={props.published}>
          <Moment moment={props.published} />
        </Show>{" "}
        <Show when={props.updated}>
          <span class="published__updated">
            {`${reader.words.updated}: `}
            <Moment moment={props.updated} />
          </span>
        </Show>
      </p>
    </Show>
  );
}
