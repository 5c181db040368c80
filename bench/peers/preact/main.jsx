// The reader in Preact, with preact-iso's router.

import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LocationProvider, Route, Router } from "preact-iso/router";
import { LoadError } from "#shared/fetch.js";
import { loadArticle, loadFront, onPortal } from "#shared/load.js";
import { restorePosition } from "#shared/positions.js";
import { Article } from "../jsx/article.jsx";
import { Front } from "../jsx/front.jsx";
import { useLoad } from "../jsx/loading.js";
import { Shell } from "../jsx/shell.jsx";
import { ArticleSkeleton, FrontSkeleton, LoadFailed } from "../jsx/states.jsx";

function App() {
  const [portal, setPortal] = useState();
  useEffect(() => onPortal(setPortal), []);
  return (
    <LocationProvider>
      <Shell portal={portal}>
        <Router>
          <Route path="/" component={FrontPage} />
          <Route path="/rubrik/:name" component={FrontPage} />
          <Route path="/berita/:id" component={ArticlePage} />
          <Route default component={Nowhere} />
        </Router>
      </Shell>
    </LocationProvider>
  );
}

function ArticlePage({ id }) {
  const { value, error, retry } = useLoad((leaving) => loadArticle(id, leaving), id);
  usePosition(value ?? error);
  if (error) return <LoadFailed error={error} onRetry={retry} />;
  return value ? <Article key={id} {...value} /> : <ArticleSkeleton />;
}

function FrontPage({ name }) {
  const { value, error, retry } = useLoad(loadFront, name ?? "");
  usePosition(value ?? error);
  if (error) return <LoadFailed error={error} onRetry={retry} />;
  return value ? <Front key={name} {...value} section={name} /> : <FrontSkeleton />;
}

function Nowhere() {
  return <LoadFailed error={new LoadError("not-found")} />;
}

/** Once a page is here, it is scrolled to where it was left. */
function usePosition(page) {
  useEffect(() => {
    if (page) restorePosition();
    else scrollTo(0, 0);
  }, [page]);
}

const root = document.getElementById("baca");
root.replaceChildren();
render(<App />, root);
