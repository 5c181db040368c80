import { Link } from "#framework";
import { bySection } from "#shared/panel.js";
import { sectionHref } from "#shared/portal.js";
import { LEAD_TEASER, TEASER } from "#shared/roles.js";
import { useArrival } from "./arrival.js";
import { More } from "./more.jsx";
import { useReader } from "./reader.js";
import { TeaserCard } from "./teaser.jsx";

/** The front: teasers by section; or one section of it. */
export function Front({ panel, section }) {
  const { portal, words } = useReader();
  const sections = bySection(panel.teasers);
  const names = sections.map(([name]) => name).filter(Boolean);
  useArrival(section ? `${section} - ${portal.name}` : portal.name);
  return (
    <div className="front">
      <nav className="sections" aria-label={words.sections}>
        {names.map((name) => (
          <Link key={name} href={sectionHref(name)} aria-current={name === section ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <h1 className={section ? "front__title" : "visually-hidden"} tabIndex={-1}>
        {section ?? portal.name}
      </h1>
      {section ? <OneSection sections={sections} section={section} /> : <AllSections sections={sections} />}
      <More address={panel.next} />
    </div>
  );
}

function AllSections({ sections }) {
  const { words } = useReader();
  if (!sections.length) return <p>{words.sectionEmpty}</p>;
  return sections.map(([name, teasers], index) => (
    <section key={name ?? ""} className="section">
      <h2 className="section__title">{name ?? words.noSection}</h2>
      <Cards teasers={teasers} heading="h3" first={index === 0 ? LEAD_TEASER : TEASER} />
    </section>
  ));
}

function OneSection({ sections, section }) {
  const { words } = useReader();
  const teasers = sections.find(([name]) => name === section)?.[1];
  return (
    <section className="section">
      {teasers ? <Cards teasers={teasers} heading="h2" first={LEAD_TEASER} /> : <p>{words.sectionEmpty}</p>}
    </section>
  );
}

function Cards({ teasers, heading, first }) {
  return (
    <div className="front__teasers">
      {teasers.map((teaser, index) => (
        <TeaserCard key={index} teaser={teaser} heading={heading} role={index === 0 ? first : TEASER} />
      ))}
    </div>
  );
}
