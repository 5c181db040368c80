import { useState } from "#framework";
import { SANDBOX } from "#shared/roles.js";
import { useReader, useSpoken } from "./reader.js";

/** A post or a video at another site, which is contacted only when the reader asks. */
export function Embed({ embed }) {
  const { words } = useReader();
  const spoken = useSpoken();
  const [isAsked, setAsked] = useState(false);
  const title = embed.title ?? embed.provider;
  return (
    <div className="embed">
      <p className="embed__title">{title}</p>
      {isAsked ? <Frame embed={embed} title={title} /> : <Question embed={embed} onShow={() => setAsked(true)} />}
      <a className="embed__open" href={embed.page} lang={spoken}>{`${words.embedOpen} ${embed.provider}`}</a>
    </div>
  );
}

function Question({ embed, onShow }) {
  const { words } = useReader();
  const spoken = useSpoken();
  return (
    <div lang={spoken}>
      <p className="embed__notice">{words.embedNotice.replaceAll("{}", embed.provider)}</p>
      <button className="embed__show" type="button" onClick={onShow}>
        {`${words.embedShow} ${embed.provider}`}
      </button>
    </div>
  );
}

function Frame({ embed, title }) {
  return (
    <iframe
      className="embed__frame"
      data-shape={embed.shape}
      title={title}
      sandbox={SANDBOX}
      referrerPolicy="strict-origin-when-cross-origin"
      allow="fullscreen; encrypted-media; picture-in-picture"
      src={embed.frame}
    />
  );
}
