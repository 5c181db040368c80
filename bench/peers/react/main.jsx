// The reader in React: react-router's data routers load, abort and restore the scroll.

import { createRoot } from "react-dom/client";
import {
  Outlet,
  ScrollRestoration,
  createBrowserRouter,
  useLoaderData,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { RouterProvider } from "react-router/dom";
import { LoadError } from "#shared/fetch.js";
import { loadArticle, loadFront, loadPortal } from "#shared/load.js";
import { Article } from "../jsx/article.jsx";
import { Front } from "../jsx/front.jsx";
import { Shell } from "../jsx/shell.jsx";
import { ArticleSkeleton, FrontSkeleton, LoadFailed } from "../jsx/states.jsx";

const isArticle = (path) => path.startsWith("/berita/");

function Skeleton({ path }) {
  return isArticle(path) ? <ArticleSkeleton /> : <FrontSkeleton />;
}

function Root() {
  const { state, location } = useNavigation();
  return (
    <Shell portal={useRouteLoaderData("root")}>
      {state === "loading" ? <Skeleton path={location.pathname} /> : <Outlet />}
      <ScrollRestoration />
    </Shell>
  );
}

function Starting() {
  return (
    <Shell>
      <Skeleton path={window.location.pathname} />
    </Shell>
  );
}

function Failed() {
  const { revalidate, state } = useRevalidator();
  const error = useRouteError();
  if (state === "loading") return <Skeleton path={window.location.pathname} />;
  return <LoadFailed error={error} onRetry={revalidate} />;
}

function FailedRoot() {
  return (
    <Shell>
      <Failed />
    </Shell>
  );
}

function ArticlePage() {
  return <Article {...useLoaderData()} />;
}

function FrontPage() {
  return <Front {...useLoaderData()} section={useParams().name} />;
}

const front = ({ request }) => loadFront(request.signal);

const router = createBrowserRouter([
  {
    id: "root",
    path: "/",
    Component: Root,
    ErrorBoundary: FailedRoot,
    HydrateFallback: Starting,
    loader: () => loadPortal(),
    children: [
      { index: true, Component: FrontPage, ErrorBoundary: Failed, loader: front },
      { path: "rubrik/:name", Component: FrontPage, ErrorBoundary: Failed, loader: front },
      {
        path: "berita/:id",
        Component: ArticlePage,
        ErrorBoundary: Failed,
        loader: ({ params, request }) => loadArticle(params.id, request.signal),
      },
      {
        path: "*",
        Component: FrontPage,
        ErrorBoundary: Failed,
        loader: () => {
          throw new LoadError("not-found");
        },
      },
    ],
  },
]);

createRoot(document.getElementById("baca")).render(<RouterProvider router={router} />);
