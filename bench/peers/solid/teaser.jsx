import { Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { href } from "#shared/portal.js";
import { Moment } from "./moment.jsx";
import { Picture } from "./picture.jsx";
import { useReader } from "./reader.js";

/** An article seen from outside. The headline is the link; the style stretches it over the card. */
export function TeaserCard(props) {
  return (
    <article class="teaser">
      <Show when={props.teaser.image}>
        <div class="teaser__image">
          <Picture image={props.teaser.image} role={props.role} />
        </div>
      </Show>
      <div class="teaser__text">
        <Show when={props.teaser.kicker}>
          <p class="kicker">{props.teaser.kicker}</p>
        </Show>
        <Dynamic component={props.heading} class="teaser__headline">
          <LinkedHeadline teaser={props.teaser} />
        </Dynamic>
        <Show when={props.teaser.standfirst}>
          <p class="teaser__standfirst">{props.teaser.standfirst}</p>
        </Show>
        <Show when={props.teaser.published}>
          <Moment class="teaser__published" moment={props.teaser.published} />
        </Show>
      </div>
    </article>
  );
}

/** Another article's headline, as a link where it leads somewhere. */
export function LinkedHeadline(props) {
  const reader = useReader();
  return (
    <Show when={props.teaser.address} fallback={props.teaser.headline}>
      <a href={href(reader.portal, props.teaser.address)}>{props.teaser.headline}</a>
    </Show>
  );
}
