// Firefox, through geckodriver: as much of WebDriver as the tests need.

import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** How long something may take on a busy machine, and how often it is looked at, in milliseconds. */
const PATIENCE = Number(process.env.BACA_PATIENCE ?? 15_000);
const INTERVAL = 25;

/** Starts a program and waits until it prints what a pattern finds; says the first group. */
export async function start(program, args, pattern, errors = "inherit") {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", errors] });
  const found = await new Promise((resolve, reject) => {
    let printed = "";
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${program} ended: ${printed}`)));
    child.stdout.on("data", (data) => {
      printed += data;
      const match = pattern.exec(printed);
      if (match) resolve(match[1]);
    });
  });
  return { found, end: () => child.kill() };
}

/** A page of Firefox, the reader of which likes it dark. */
export class Firefox {
  #driver;
  #session;

  static async start() {
    const firefox = new Firefox();
    // Firefox chatters; what goes wrong in a test comes as an answer.
    const driver = await start("geckodriver", ["--port", "0"], /Listening on (127\.0\.0\.1:\d+)/, "ignore");
    firefox.#driver = driver;
    const binary = process.env.BACA_FIREFOX ?? "/usr/bin/firefox-esr";
    const prefs = { "layout.css.prefers-color-scheme.content-override": 0 };
    const wanted = { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless"], binary, prefs } };
    try {
      const { sessionId } = await firefox.#ask("POST", "/session", { capabilities: { alwaysMatch: wanted } });
      firefox.#session = sessionId;
    } catch (error) {
      driver.end();
      throw error;
    }
    return firefox;
  }

  async end() {
    try {
      await this.#tell("DELETE", "");
    } finally {
      this.#driver.end();
    }
  }

  open(url) {
    return this.#tell("POST", "/url", { url });
  }

  /** Runs a function in the page, as the page's own scripts run; waits for its promise. */
  run(script, ...args) {
    return this.#tell("POST", "/execute/sync", { script: `return (${script})(...arguments)`, args });
  }

  /** Waits until a function of the page says something true, and says it. */
  async until(script, ...args) {
    for (const end = Date.now() + PATIENCE; ; await pause(INTERVAL)) {
      const value = await this.run(script, ...args);
      if (value) return value;
      if (Date.now() > end) throw new Error(`never: ${script} of ${JSON.stringify(args)}`);
    }
  }

  #tell(method, path, body) {
    return this.#ask(method, `/session/${this.#session}${path}`, body);
  }

  async #ask(method, path, body) {
    const headers = { "Content-Type": "application/json" };
    const answer = await fetch(`http://${this.#driver.found}${path}`, { method, headers, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
}
