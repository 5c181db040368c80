// What the publisher has chosen: in the form, in the page's address, as attributes of the element.

/** Each choice and what it is when nothing was chosen; in the address only where it differs. */
const DEFAULTS = {
  theme: "auto",
  "text-size": "normal",
  lang: "",
  panel: "own",
  related: "",
  format: "",
  loading: "",
  width: "full",
};

/** The choices of the form; `related` only counts where another address was chosen. */
export function chosen(forms) {
  const entries = forms.flatMap((form) => [...new FormData(form)]);
  return { ...DEFAULTS, ...Object.fromEntries(entries) };
}

/** Sets the form as an address says; what no control knows stays as it is. */
export function choose(forms, query) {
  for (const name of Object.keys(DEFAULTS)) {
    const value = query.get(name);
    const control = forms.map((form) => form.elements[name]).find(Boolean);
    if (value === null || !control) continue;
    const options = control instanceof RadioNodeList ? [...control] : [control];
    const radio = options.find((option) => option.type === "radio" && option.value === value);
    if (radio) radio.checked = true;
    else if (control.type === "checkbox") control.checked = control.value === value;
    else if (control.tagName === "SELECT") setOption(control, value);
    else if (control.type === "text") control.value = value;
  }
}

function setOption(select, value) {
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

/** The choices as the query of an address. */
export function queryOf(choices) {
  return Object.entries(DEFAULTS)
    .filter(([name, usual]) => choices[name] !== usual)
    .map(([name]) => [name, choices[name]]);
}

/** The attributes of the element, but for `src`: those that are not as they would be anyway. */
export function attributesOf(choices, related) {
  const attributes = { format: choices.format, lang: choices.lang };
  if (choices.theme !== DEFAULTS.theme) attributes.theme = choices.theme;
  if (choices["text-size"] !== DEFAULTS["text-size"]) attributes["text-size"] = choices["text-size"];
  if (choices.panel === "other") attributes.related = related;
  attributes.loading = choices.loading;
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));
}
