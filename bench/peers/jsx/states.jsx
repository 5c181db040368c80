import { Link } from "#framework";
import { useArrival } from "./arrival.js";
import { useReader } from "./reader.js";

/** An article's place while it loads: headline, lead picture, lines of text. */
export function ArticleSkeleton() {
  return (
    <Skeleton>
      <Shape name="title" />
      <Shape name="picture" />
      <Lines count={12} />
    </Skeleton>
  );
}

/** The front's place while it loads. */
export function FrontSkeleton() {
  return (
    <Skeleton>
      <div className="front__teasers">
        <TeaserSkeletons count={9} />
      </div>
    </Skeleton>
  );
}

export function TeaserSkeletons({ count }) {
  return Array.from({ length: count }, (_, index) => (
    <div key={index} className="teaser">
      <div className="teaser__image">
        <Shape name="picture" />
      </div>
      <div className="teaser__text">
        <Lines count={3} />
      </div>
    </div>
  ));
}

function Skeleton({ children }) {
  const { words } = useReader();
  return (
    <div className="skeleton">
      <div className="visually-hidden" role="status">
        <h1>{words.loading}</h1>
      </div>
      {children}
    </div>
  );
}

function Lines({ count }) {
  return Array.from({ length: count }, (_, index) => <Shape key={index} name="line" />);
}

function Shape({ name }) {
  return <div className={`skeleton__${name}`} aria-hidden="true" />;
}

/** What happened, what to do, and the next steps: retry where it helps, and the front. */
export function LoadFailed({ error, onRetry }) {
  const { words } = useReader();
  const name = words.failed[error?.name] ? error.name : "unreadable";
  const [title, advice] = words.failed[name];
  useArrival(title);
  return (
    <section className="error" data-error={name} role="alert">
      <h1 className="error__title" tabIndex={-1}>
        {title}
      </h1>
      <p className="error__advice">{advice}</p>
      <p className="error__steps">
        {error.canRetry && (
          <button className="retry" type="button" onClick={onRetry}>
            {words.retry}
          </button>
        )}{" "}
        <Link href="/">{words.toFront}</Link>
      </p>
    </section>
  );
}
