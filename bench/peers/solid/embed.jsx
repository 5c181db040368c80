import { Show, createSignal } from "solid-js";
import { SANDBOX } from "#shared/roles.js";
import { useReader, useSpoken } from "./reader.js";

/** A post or a video at another site, which is contacted only when the reader asks. */
export function Embed(props) {
  const reader = useReader();
  const spoken = useSpoken();
  const [isAsked, setAsked] = createSignal(false);
  const title = () => props.embed.title ?? props.embed.provider;
  return (
    <div class="embed">
      <p class="embed__title">{title()}</p>
      <Show when={isAsked()} fallback={<Question embed={props.embed} onShow={() => setAsked(true)} />}>
        <iframe
          class="embed__frame"
          data-shape={props.embed.shape}
          title={title()}
          sandbox={SANDBOX}
          referrerpolicy="strict-origin-when-cross-origin"
          allow="fullscreen; encrypted-media; picture-in-picture"
          src={props.embed.frame}
        />
      </Show>
      <a class="embed__open" href={props.embed.page} lang={spoken()}>
        {`${reader.words.embedOpen} ${props.embed.provider}`}
      </a>
    </div>
  );
}

function Question(props) {
  const reader = useReader();
  const spoken = useSpoken();
  return (
    <div lang={spoken()}>
      <p class="embed__notice">{reader.words.embedNotice.replaceAll("{}", props.embed.provider)}</p>
      <button class="embed__show" type="button" onClick={props.onShow}>
        {`${reader.words.embedShow} ${props.embed.provider}`}
      </button>
    </div>
  );
}
