import { For, Match, Switch, createSignal, onCleanup } from "solid-js";
import { loadPanel } from "#shared/load.js";
import { TEASER } from "#shared/roles.js";
import { useReader } from "./reader.js";
import { TeaserCard } from "./teaser.jsx";

/** What follows the teasers: a button, or in its place the teasers it brought, and a button again. */
export function More(props) {
  const reader = useReader();
  const [state, setState] = createSignal({ name: "offered" });
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());
  const is = (name) => state().name === name;
  const ask = async () => {
    if (is("loading")) return;
    setState({ name: "loading" });
    try {
      setState({ name: "here", panel: await loadPanel(props.address, reader.portal.zone, leaving.signal) });
    } catch {
      setState({ name: "failed" });
    }
  };
  const hasNothing = () => !props.address || state().panel?.teasers.length === 0;
  return (
    <Switch
      fallback={
        <button class="more" type="button" onClick={ask} aria-busy={is("loading") ? "true" : undefined}>
          {is("loading") ? reader.words.loading : reader.words.more}
        </button>
      }
    >
      <Match when={hasNothing()}>
        <div hidden />
      </Match>
      <Match when={is("here")}>
        <MoreTeasers panel={state().panel} />
      </Match>
      <Match when={is("failed")}>
        <div>
          <p class="more__note" role="alert">
            {reader.words.moreFailed}
          </p>
          <button class="more" type="button" onClick={ask}>
            {reader.words.retry}
          </button>
        </div>
      </Match>
    </Switch>
  );
}

function MoreTeasers(props) {
  const reader = useReader();
  return (
    <div class="more__teasers" tabindex="-1">
      <section class="section">
        <h2 class="section__title">{reader.words.moreTitle}</h2>
        <div class="front__teasers">
          <For each={props.panel.teasers}>
            {(teaser) => <TeaserCard teaser={teaser} heading="h3" role={TEASER} />}
          </For>
        </div>
      </section>
      <More address={props.panel.next} />
    </div>
  );
}
