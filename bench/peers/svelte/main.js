// The reader in Svelte.

import { mount } from "svelte";
import App from "./App.svelte";

const root = document.getElementById("baca");
root.replaceChildren();
mount(App, { target: root });
