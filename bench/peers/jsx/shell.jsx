import { Link, useEffect, useState } from "#framework";
import { recallLanguage, rememberLanguage } from "#shared/choices.js";
import { WORDS, other } from "#shared/words.js";
import { ReaderProvider, useReader } from "./reader.js";

/** What every page stands in: masthead above, footer below. */
export function Shell({ portal, children }) {
  const [chosen, choose] = useState(recallLanguage);
  const [announcement, announce] = useState("");
  const language = chosen ?? portal?.language ?? "id";
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const onLanguage = () => {
    rememberLanguage(other(language));
    choose(other(language));
  };
  return (
    <ReaderProvider value={{ portal, language, words: WORDS[language], announce }}>
      <div className="portal">
        <div className="shell">
          <SkipLink />
          <Masthead onLanguage={onLanguage} />
          <main id="baca-text" tabIndex={-1}>
            {children}
          </main>
          <footer className="footer">
            <PortalLink />
          </footer>
        </div>
        <p className="visually-hidden" role="status">
          {announcement}
        </p>
      </div>
    </ReaderProvider>
  );
}

function SkipLink() {
  const { words } = useReader();
  return (
    <a className="skip" href="#baca-text">
      {words.skipToText}
    </a>
  );
}

function Masthead({ onLanguage }) {
  const { portal, language, words } = useReader();
  return (
    <header className="masthead">
      <PortalLink className="masthead__name" />
      {portal?.tagline && <p className="masthead__tagline">{portal.tagline}</p>}
      <button
        className="masthead__language"
        type="button"
        lang={other(language)}
        title={words.languageSwitch}
        onClick={onLanguage}
      >
        {words.otherLanguage}
      </button>
    </header>
  );
}

function PortalLink({ className }) {
  const { portal, words } = useReader();
  return (
    <Link className={className} href="/" title={words.toFront}>
      {portal?.name}
    </Link>
  );
}
