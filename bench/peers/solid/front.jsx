import { For, Show } from "solid-js";
import { bySection } from "#shared/panel.js";
import { sectionHref } from "#shared/portal.js";
import { LEAD_TEASER, TEASER } from "#shared/roles.js";
import { useArrival } from "./arrival.js";
import { More } from "./more.jsx";
import { useReader } from "./reader.js";
import { TeaserCard } from "./teaser.jsx";

/** The front: teasers by section; or one section of it. */
export function Front(props) {
  const reader = useReader();
  const { panel, section } = props;
  const sections = bySection(panel.teasers);
  const names = sections.map(([name]) => name).filter(Boolean);
  useArrival(() => (section ? `${section} - ${reader.portal.name}` : reader.portal.name));
  return (
    <div class="front">
      <nav class="sections" aria-label={reader.words.sections}>
        <For each={names}>
          {(name) => (
            <a href={sectionHref(name)} aria-current={name === section ? "page" : undefined}>
              {name}
            </a>
          )}
        </For>
      </nav>
      <h1 class={section ? "front__title" : "visually-hidden"} tabindex="-1">
        {section ?? reader.portal.name}
      </h1>
      <Show when={section} fallback={<AllSections sections={sections} />}>
        <OneSection sections={sections} section={section} />
      </Show>
      <More address={panel.next} />
    </div>
  );
}

function AllSections(props) {
  const reader = useReader();
  return (
    <For each={props.sections} fallback={<p>{reader.words.sectionEmpty}</p>}>
      {([name, teasers], index) => (
        <section class="section">
          <h2 class="section__title">{name ?? reader.words.noSection}</h2>
          <Cards teasers={teasers} heading="h3" first={index() === 0 ? LEAD_TEASER : TEASER} />
        </section>
      )}
    </For>
  );
}

function OneSection(props) {
  const reader = useReader();
  const teasers = () => props.sections.find(([name]) => name === props.section)?.[1];
  return (
    <section class="section">
      <Show when={teasers()} fallback={<p>{reader.words.sectionEmpty}</p>}>
        <Cards teasers={teasers()} heading="h2" first={LEAD_TEASER} />
      </Show>
    </section>
  );
}

function Cards(props) {
  return (
    <div class="front__teasers">
      <For each={props.teasers}>
        {(teaser, index) => (
          <TeaserCard teaser={teaser} heading={props.heading} role={index() === 0 ? props.first : TEASER} />
        )}
      </For>
    </div>
  );
}
