import { Link, useEffect, useState } from "#framework";
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
import { SpokenProvider, useReader, useSpoken } from "./reader.js";
import { Related } from "./related.jsx";

/** An article with all its furniture. */
export function Article({ article, stamps }) {
  const { portal, language: own, words } = useReader();
  const [textSize, setTextSize] = useState(recallTextSize);
  const { language, leadImage, headline } = article;
  const spoken = spokenWithin(language, own);
  const isFirst = useArrival(`${headline} - ${portal.name}`);
  const choose = (size) => {
    rememberTextSize(size);
    setTextSize(size);
  };
  return (
    <SpokenProvider value={spoken}>
      <article className="article" lang={language} dir={direction(language)} data-text-size={textSize}>
        <Kicker {...article} />
        <h1 className="headline" tabIndex={-1}>
          {headline}
        </h1>
        {article.standfirst && <p className="standfirst">{article.standfirst}</p>}
        <Byline authors={article.byline} />
        <PublishedLine {...article} />
        {leadImage && <Figure className="lead-image" figure={leadImage} fallbackAlt={headline} role={LEAD} />}
        <TextSizeSwitch chosen={textSize} onChoose={choose} />
        <Body dateline={article.dateline} blocks={article.body} />
        {article.initials && <p className="initials">{`(${article.initials})`}</p>}
        <Tags tags={article.tags} />
        {article.related && <Related related={article.related} />}
        {article.original && (
          <p className="original" lang={spoken}>
            <a href={article.original}>{words.original}</a>
          </p>
        )}
        <Copyright {...article} />
        <Timing stamps={stamps} isFirst={isFirst} />
      </article>
    </SpokenProvider>
  );
}

function Kicker({ section, kicker }) {
  if (!section && !kicker) return null;
  return (
    <p className="kicker">
      {section && (
        <Link className="kicker__section" href={sectionHref(section)}>
          {section}
        </Link>
      )}{" "}
      {kicker && <span>{kicker}</span>}
    </p>
  );
}

function Byline({ authors }) {
  const { words } = useReader();
  const spoken = useSpoken();
  if (!authors.length) return null;
  const joint = (index) => {
    if (index === 0) return " ";
    return index === authors.length - 1 ? ` ${words.and} ` : ", ";
  };
  return (
    <p className="byline" lang={spoken}>
      {words.by}
      {authors.map(({ name, page, role }, index) => [
        joint(index),
        page ? (
          <a key={index} href={page}>
            {name}
          </a>
        ) : (
          name
        ),
        role && <span key={`${index} role`} className="byline__role">{` (${role})`}</span>,
      ])}
    </p>
  );
}

function TextSizeSwitch({ chosen, onChoose }) {
  const { words } = useReader();
  const spoken = useSpoken();
  return (
    <div className="text-size" lang={spoken} role="group" aria-label={words.textSize}>
      {TEXT_SIZES.map((size, index) => (
        <button
          key={size}
          className="text-size__choice"
          type="button"
          data-size={size}
          aria-label={words.textSizes[index]}
          title={words.textSizes[index]}
          aria-pressed={size === chosen}
          onClick={() => onChoose(size)}
        >
          A
        </button>
      ))}
    </div>
  );
}

function Tags({ tags }) {
  const { words } = useReader();
  if (!tags.length) return null;
  return (
    <ul className="tags" aria-label={words.tags}>
      {tags.map((name, index) => (
        <li key={index} className="tags__tag">
          {name}
        </li>
      ))}
    </ul>
  );
}

function Copyright({ copyright, published }) {
  const { portal, words } = useReader();
  const spoken = useSpoken();
  const holder = copyright.holder ?? portal.copyrightHolder;
  if (!holder) return null;
  const year = copyright.year ?? (published && yearOf(published, portal.zone));
  return (
    <p className="copyright">
      {`Copyright © ${year ? `${year} ` : ""}${holder}`}
      <span className="copyright__notice" lang={copyright.notice ? undefined : spoken}>
        {copyright.notice ?? words.allRightsReserved}
      </span>
    </p>
  );
}

/** Empty, but of its final height, until the article is painted. */
function Timing({ stamps, isFirst }) {
  const { words } = useReader();
  const spoken = useSpoken();
  const [parts, setParts] = useState();
  useEffect(() => measure(stamps, isFirst ? 0 : pressed, setParts), [stamps]);
  if (!parts) {
    return (
      <div className="timing" lang={spoken}>
        <div />
      </div>
    );
  }
  const total = parts.reduce((sum, part) => sum + part, 0);
  return (
    <div className="timing" lang={spoken}>
      <details>
        <summary>{words.timing.replace("{}", seconds(words, total))}</summary>
        <dl className="timing__parts">
          {parts.map((part, index) => (
            <div key={index} className="timing__part">
              <dt>{words.timingParts[index]}</dt>
              <dd>{`${seconds(words, part)} ${words.seconds}`}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
