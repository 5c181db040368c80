import { Show, createEffect, createSignal } from "solid-js";
import { recallLanguage, rememberLanguage } from "#shared/choices.js";
import { WORDS, other } from "#shared/words.js";
import { Reader, useReader } from "./reader.js";

/** What every page stands in: masthead above, footer below. */
export function Shell(props) {
  const [chosen, choose] = createSignal(recallLanguage());
  const [announcement, announce] = createSignal("");
  const language = () => chosen() ?? props.portal?.language ?? "id";
  createEffect(() => {
    document.documentElement.lang = language();
  });
  const onLanguage = () => {
    const wanted = other(language());
    rememberLanguage(wanted);
    choose(wanted);
  };
  const reader = {
    get portal() {
      return props.portal;
    },
    get language() {
      return language();
    },
    get words() {
      return WORDS[language()];
    },
    announce,
  };
  return (
    <Reader.Provider value={reader}>
      <div class="portal">
        <div class="shell">
          <a class="skip" href="#baca-text">
            {reader.words.skipToText}
          </a>
          <Masthead onLanguage={onLanguage} />
          <main id="baca-text" tabindex="-1">
            {props.children}
          </main>
          <footer class="footer">
            <PortalLink />
          </footer>
        </div>
        <p class="visually-hidden" role="status">
          {announcement()}
        </p>
      </div>
    </Reader.Provider>
  );
}

function Masthead(props) {
  const reader = useReader();
  return (
    <header class="masthead">
      <PortalLink class="masthead__name" />
      <Show when={reader.portal?.tagline}>
        <p class="masthead__tagline">{reader.portal.tagline}</p>
      </Show>
      <button
        class="masthead__language"
        type="button"
        lang={other(reader.language)}
        title={reader.words.languageSwitch}
        onClick={props.onLanguage}
      >
        {reader.words.otherLanguage}
      </button>
    </header>
  );
}

function PortalLink(props) {
  const reader = useReader();
  return (
    <a class={props.class} href="/" title={reader.words.toFront}>
      {reader.portal?.name}
    </a>
  );
}
