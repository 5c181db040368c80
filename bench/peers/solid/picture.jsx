import { For, Match, Show, Switch, createSignal } from "solid-js";
import { useReader } from "./reader.js";

/** A picture in a space that keeps its size; it says so while the file is on its way, or does not come. */
export function Picture(props) {
  const [arrival, setArrival] = createSignal("awaited");
  const size = () => props.image.size ?? { width: 16, height: 9 };
  return (
    <div class="picture">
      <svg class="picture__shape" viewBox={`0 0 ${size().width} ${size().height}`} aria-hidden="true" />
      <picture>
        <For each={props.image.sources}>
          {({ format, srcset }) => <source type={format} srcset={srcset} sizes={props.role.sizes} />}
        </For>
        <img
          alt={props.image.alt ?? props.fallbackAlt ?? ""}
          width={props.image.size?.width}
          height={props.image.size?.height}
          loading={props.role.isFirst ? undefined : "lazy"}
          attr:fetchpriority={props.role.isFirst ? "high" : undefined}
          decoding="async"
          onLoad={() => setArrival("here")}
          onError={() => setArrival("failed")}
          src={props.image.address}
        />
      </picture>
      <Note arrival={arrival()} />
    </div>
  );
}

function Note(props) {
  const reader = useReader();
  return (
    <Switch fallback={<span class="picture__note" hidden />}>
      <Match when={props.arrival === "awaited"}>
        <span class="picture__note" aria-hidden="true">
          {reader.words.loading}
        </span>
      </Match>
      <Match when={props.arrival === "failed"}>
        <span class="picture__note">{reader.words.imageFailed}</span>
      </Match>
    </Switch>
  );
}

/** A picture with its caption, or the caption alone. */
export function Figure(props) {
  return (
    <figure class={props.class ?? "figure"}>
      <Show when={props.figure.image}>
        <Picture image={props.figure.image} fallbackAlt={props.fallbackAlt} role={props.role} />
      </Show>
      <Show when={props.figure.caption}>
        <Caption {...props.figure.caption} />
      </Show>
    </figure>
  );
}

function Caption(props) {
  return (
    <figcaption class="caption">
      <Show when={props.text}>
        <span class="caption__text">{props.text}</span>
      </Show>{" "}
      <Show when={props.credit}>
        <span class="caption__credit">{props.credit}</span>
      </Show>
    </figcaption>
  );
}
