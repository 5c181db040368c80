// The reader in Solid, with its router.

import { Route, Router } from "@solidjs/router";
import { Match, Switch, createEffect, createSignal } from "solid-js";
import { render } from "solid-js/web";
import { LoadError } from "#shared/fetch.js";
import { loadArticle, loadFront, onPortal } from "#shared/load.js";
import { restorePosition } from "#shared/positions.js";
import { Article } from "./article.jsx";
import { Front } from "./front.jsx";
import { createLoad } from "./loading.js";
import { Shell } from "./shell.jsx";
import { ArticleSkeleton, FrontSkeleton, LoadFailed } from "./states.jsx";

const [portal, setPortal] = createSignal();

function Root(props) {
  return <Shell portal={portal()}>{props.children}</Shell>;
}

function ArticlePage(props) {
  const { state, retry } = createLoad((leaving, id) => loadArticle(id, leaving), () => props.params.id);
  usePosition(state);
  return (
    <Switch fallback={<ArticleSkeleton />}>
      <Match when={state().error}>{(error) => <LoadFailed error={error()} onRetry={retry} />}</Match>
      <Match when={state().value} keyed>
        {(value) => <Article {...value} />}
      </Match>
    </Switch>
  );
}

function FrontPage(props) {
  const section = () => props.params.name && decodeURIComponent(props.params.name);
  const { state, retry } = createLoad(loadFront, section);
  usePosition(state);
  return (
    <Switch fallback={<FrontSkeleton />}>
      <Match when={state().error}>{(error) => <LoadFailed error={error()} onRetry={retry} />}</Match>
      <Match when={state().value} keyed>
        {(value) => <Front {...value} section={section()} />}
      </Match>
    </Switch>
  );
}

function Nowhere() {
  return <LoadFailed error={new LoadError("not-found")} />;
}

/** Once a page is here, it is scrolled to where it was left. */
function usePosition(state) {
  createEffect(() => {
    if (state().value ?? state().error) restorePosition();
    else scrollTo(0, 0);
  });
}

onPortal(setPortal);
const root = document.getElementById("baca");
root.replaceChildren();
render(
  () => (
    <Router root={Root}>
      <Route path="/" component={FrontPage} />
      <Route path="/rubrik/:name" component={FrontPage} />
      <Route path="/berita/:id" component={ArticlePage} />
      <Route path="*" component={Nowhere} />
    </Router>
  ),
  root,
);
