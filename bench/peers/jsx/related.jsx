import { useEffect, useRef, useState } from "#framework";
import { whenNear } from "#shared/arrival.js";
import { loadPanel } from "#shared/load.js";
import { TEASER } from "#shared/roles.js";
import { useReader, useSpoken } from "./reader.js";
import { TeaserSkeletons } from "./states.jsx";
import { TeaserCard } from "./teaser.jsx";

/** Where to read on. Teasers at an address of their own are fetched once their place is near. */
export function Related({ related: { panel: given, address } }) {
  const { portal, words } = useReader();
  const spoken = useSpoken();
  const [panel, setPanel] = useState(given);
  const [hasFailed, setFailed] = useState(false);
  const seat = useRef();
  useEffect(() => {
    if (given) return undefined;
    const leaving = new AbortController();
    const ends = whenNear(seat.current, async () => {
      ends();
      try {
        setPanel(await loadPanel(address, portal.zone, leaving.signal));
      } catch {
        if (!leaving.signal.aborted) setFailed(true);
      }
    });
    return () => {
      ends();
      leaving.abort();
    };
  }, [given, address]);
  return (
    <section className="related" aria-labelledby="baca-related" ref={seat}>
      <h2 className="related__title" id="baca-related" lang={panel?.title ? undefined : spoken}>
        {panel?.title ?? words.related}
      </h2>
      <div className="related__teasers">
        {panel?.teasers.map((teaser, index) => (
          <TeaserCard key={index} teaser={teaser} heading="h3" role={TEASER} />
        ))}
        {hasFailed && (
          <p className="related__note" lang={spoken}>
            {words.relatedFailed}
          </p>
        )}
        {!panel && !hasFailed && <TeaserSkeletons count={5} />}
      </div>
    </section>
  );
}
