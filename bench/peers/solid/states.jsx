import { For, Show } from "solid-js";
import { useArrival } from "./arrival.js";
import { useReader } from "./reader.js";

const times = (count) => Array.from({ length: count });

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
      <div class="front__teasers">
        <TeaserSkeletons count={9} />
      </div>
    </Skeleton>
  );
}

export function TeaserSkeletons(props) {
  return (
    <For each={times(props.count)}>
      {() => (
        <div class="teaser">
          <div class="teaser__image">
            <Shape name="picture" />
          </div>
          <div class="teaser__text">
            <Lines count={3} />
          </div>
        </div>
      )}
    </For>
  );
}

function Skeleton(props) {
  const reader = useReader();
  return (
    <div class="skeleton">
      <div class="visually-hidden" role="status">
        <h1>{reader.words.loading}</h1>
      </div>
      {props.children}
    </div>
  );
}

function Lines(props) {
  return <For each={times(props.count)}>{() => <Shape name="line" />}</For>;
}

function Shape(props) {
  return <div class={`skeleton__${props.name}`} aria-hidden="true" />;
}

/** What happened, what to do, and the next steps: retry where it helps, and the front. */
export function LoadFailed(props) {
  const reader = useReader();
  const name = () => (reader.words.failed[props.error.name] ? props.error.name : "unreadable");
  const failure = () => reader.words.failed[name()];
  useArrival(() => failure()[0]);
  return (
    <section class="error" data-error={name()} role="alert">
      <h1 class="error__title" tabindex="-1">
        {failure()[0]}
      </h1>
      <p class="error__advice">{failure()[1]}</p>
      <p class="error__steps">
        <Show when={props.error.canRetry}>
          <button class="retry" type="button" onClick={props.onRetry}>
            {reader.words.retry}
          </button>
        </Show>{" "}
        <a href="/">{reader.words.toFront}</a>
      </p>
    </section>
  );
}
