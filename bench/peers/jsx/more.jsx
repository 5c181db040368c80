import { useEffect, useRef, useState } from "#framework";
import { loadPanel } from "#shared/load.js";
import { TEASER } from "#shared/roles.js";
import { useReader } from "./reader.js";
import { TeaserCard } from "./teaser.jsx";

/** What follows the teasers: a button, or in its place the teasers it brought, and a button again. */
export function More({ address }) {
  const { portal, words } = useReader();
  const [{ state, panel }, setState] = useState({ state: "offered" });
  const leaving = useRef();
  useEffect(() => () => leaving.current?.abort(), []);
  const ask = async () => {
    if (state === "loading") return;
    leaving.current = new AbortController();
    setState({ state: "loading" });
    try {
      setState({ state: "here", panel: await loadPanel(address, portal.zone, leaving.current.signal) });
    } catch {
      setState({ state: "failed" });
    }
  };
  if (!address || panel?.teasers.length === 0) return <div hidden />;
  if (panel) return <MoreTeasers panel={panel} />;
  if (state === "failed") {
    return (
      <div>
        <p className="more__note" role="alert">
          {words.moreFailed}
        </p>
        <button className="more" type="button" onClick={ask}>
          {words.retry}
        </button>
      </div>
    );
  }
  const isLoading = state === "loading";
  return (
    <button className="more" type="button" onClick={ask} aria-busy={isLoading ? "true" : undefined}>
      {isLoading ? words.loading : words.more}
    </button>
  );
}

function MoreTeasers({ panel }) {
  const { words } = useReader();
  return (
    <div className="more__teasers" tabIndex={-1}>
      <section className="section">
        <h2 className="section__title">{words.moreTitle}</h2>
        <div className="front__teasers">
          {panel.teasers.map((teaser, index) => (
            <TeaserCard key={index} teaser={teaser} heading="h3" role={TEASER} />
          ))}
        </div>
      </section>
      <More address={panel.next} />
    </div>
  );
}
