import { For, Match, Switch, createSignal, onCleanup, onMount } from "solid-js";
import { whenNear } from "#shared/arrival.js";
import { loadPanel } from "#shared/load.js";
import { TEASER } from "#shared/roles.js";
import { useReader, useSpoken } from "./reader.js";
import { TeaserSkeletons } from "./states.jsx";
import { TeaserCard } from "./teaser.jsx";

/** Where to read on. Teasers at an address of their own are fetched once their place is near. */
export function Related(props) {
  const reader = useReader();
  const spoken = useSpoken();
  const [panel, setPanel] = createSignal(props.related.panel);
  const [hasFailed, setFailed] = createSignal(false);
  let seat;
  onMount(() => {
    if (panel()) return;
    const leaving = new AbortController();
    const ends = whenNear(seat, async () => {
      ends();
      try {
        setPanel(await loadPanel(props.related.address, reader.portal.zone, leaving.signal));
      } catch {
        if (!leaving.signal.aborted) setFailed(true);
      }
    });
    onCleanup(() => {
      ends();
      leaving.abort();
    });
  });
  return (
    <section class="related" aria-labelledby="baca-related" ref={seat}>
      <h2 class="related__title" id="baca-related" lang={panel()?.title ? undefined : spoken()}>
        {panel()?.title ?? reader.words.related}
      </h2>
      <div class="related__teasers">
        <Switch fallback={<TeaserSkeletons count={5} />}>
          <Match when={panel()}>
            <For each={panel().teasers}>{(teaser) => <TeaserCard teaser={teaser} heading="h3" role={TEASER} />}</For>
          </Match>
          <Match when={hasFailed()}>
            <p class="related__note" lang={spoken()}>
              {reader.words.relatedFailed}
            </p>
          </Match>
        </Switch>
      </div>
    </section>
  );
}
