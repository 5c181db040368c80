import { For, Show, createSignal, onCleanup, onMount } from "solid-js";
import { measure, pressed } from "#shared/arrival.js";
import { direction } from "#shared/article.js";
import { TEXT_SIZES, recallTextSize, rememberTextSize } from "#shared/choices.js";
import { yearOf } from "#shared/moment.js";
import { sectionHref } from "#shared/portal.js";
import { LEAD } from "#shared/roles.js";
import { seconds, spokenWithin } from "#shared/words.js";
import { useArrival } from "./arrival.js";
import { Body } from "./body.jsx";
import { PublishedLine } from "./moment.jsx";
import { Figure } from "./picture.jsx";
import { Spoken, useReader, useSpoken } from "./reader.js";
import { Related } from "./related.jsx";

/** An article with all its furniture. */
export function Article(props) {
  const reader = useReader();
  const [textSize, setTextSize] = createSignal(recallTextSize());
  const { article } = props;
  const spoken = () => spokenWithin(article.language, reader.language);
  const isFirst = useArrival(() => `${article.headline} - ${reader.portal.name}`);
  const choose = (size) => {
    rememberTextSize(size);
    setTextSize(size);
  };
  return (
    <Spoken.Provider value={spoken}>
      <article
        class="article"
        lang={article.language}
        dir={direction(article.language)}
        data-text-size={textSize()}
      >
        <Kicker section={article.section} kicker={article.kicker} />
        <h1 class="headline" tabindex="-1">
          {article.headline}
        </h1>
        <Show when={article.standfirst}>
          <p class="standfirst">{article.standfirst}</p>
        </Show>
        <Byline authors={article.byline} />
        <PublishedLine published={article.published} updated={article.updated} />
        <Show when={article.leadImage}>
          <Figure class="lead-image" figure={article.leadImage} fallbackAlt={article.headline} role={LEAD} />
        </Show>
        <TextSizeSwitch chosen={textSize()} onChoose={choose} />
        <Body dateline={article.dateline} blocks={article.body} />
        <Show when={article.initials}>
          <p class="initials">{`(${article.initials})`}</p>
        </Show>
        <Tags tags={article.tags} />
        <Show when={article.related}>
          <Related related={article.related} />
        </Show>
        <Show when={article.original}>
          <p class="original" lang={spoken()}>
            <a href={article.original}>{reader.words.original}</a>
          </p>
        </Show>
        <Copyright copyright={article.copyright} published={article.published} />
        <Timing stamps={props.stamps} isFirst={isFirst} />
      </article>
    </Spoken.Provider>
  );
}

function Kicker(props) {
  return (
    <Show when={props.section || props.kicker}>
      <p class="kicker">
        <Show when={props.section}>
          <a class="kicker__section" href={sectionHref(props.section)}>
            {props.section}
          </a>
        </Show>{" "}
        <Show when={props.kicker}>
          <span>{props.kicker}</span>
        </Show>
      </p>
    </Show>
  );
}

function Byline(props) {
  const reader = useReader();
  const spoken = useSpoken();
  const joint = (index) => {
    if (index === 0) return " ";
    return index === props.authors.length - 1 ? ` ${reader.words.and} ` : ", ";
  };
  return (
    <Show when={props.authors.length}>
      <p class="byline" lang={spoken()}>
        {reader.words.by}
        <For each={props.authors}>
          {({ name, page, role }, index) => (
            <>
              {joint(index())}
              <Show when={page} fallback={name}>
                <a href={page}>{name}</a>
              </Show>
              <Show when={role}>
                <span class="byline__role">{` (${role})`}</span>
              </Show>
            </>
          )}
        </For>
      </p>
    </Show>
  );
}

function TextSizeSwitch(props) {
  const reader = useReader();
  const spoken = useSpoken();
  return (
    <div class="text-size" lang={spoken()} role="group" aria-label={reader.words.textSize}>
      <For each={TEXT_SIZES}>
        {(size, index) => (
          <button
            class="text-size__choice"
            type="button"
            data-size={size}
            aria-label={reader.words.textSizes[index()]}
            title={reader.words.textSizes[index()]}
            aria-pressed={size === props.chosen ? "true" : "false"}
            onClick={() => props.onChoose(size)}
          >
            A
          </button>
        )}
      </For>
    </div>
  );
}

function Tags(props) {
  const reader = useReader();
  return (
    <Show when={props.tags.length}>
      <ul class="tags" aria-label={reader.words.tags}>
        <For each={props.tags}>{(name) => <li class="tags__tag">{name}</li>}</For>
      </ul>
    </Show>
  );
}

function Copyright(props) {
  const reader = useReader();
  const spoken = useSpoken();
  const holder = () => props.copyright.holder ?? reader.portal.copyrightHolder;
  const year = () => props.copyright.year ?? (props.published && yearOf(props.published, reader.portal.zone));
  return (
    <Show when={holder()}>
      <p class="copyright">
        {`Copyright © ${year() ? `${year()} ` : ""}${holder()}`}
        <span class="copyright__notice" lang={props.copyright.notice ? undefined : spoken()}>
          {props.copyright.notice ?? reader.words.allRightsReserved}
        </span>
      </p>
    </Show>
  );
}

/** Empty, but of its final height, until the article is painted. */
function Timing(props) {
  const reader = useReader();
  const spoken = useSpoken();
  const [parts, setParts] = createSignal();
  const total = () => parts().reduce((sum, part) => sum + part, 0);
  onMount(() => onCleanup(measure(props.stamps, props.isFirst ? 0 : pressed, setParts)));
  return (
    <div class="timing" lang={spoken()}>
      <Show when={parts()} fallback={<div />}>
        <details>
          <summary>{reader.words.timing.replace("{}", seconds(reader.words, total()))}</summary>
          <dl class="timing__parts">
            <For each={parts()}>
              {(part, index) => (
                <div class="timing__part">
                  <dt>{reader.words.timingParts[index()]}</dt>
                  <dd>{`${seconds(reader.words, part)} ${reader.words.seconds}`}</dd>
                </div>
              )}
            </For>
          </dl>
        </details>
      </Show>
    </div>
  );
}
