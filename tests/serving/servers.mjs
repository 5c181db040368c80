// Starts the real servers with the configuration of `deploy/`, as it stands but for names, ports and folders.

import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const DEPLOY = resolve(dirname(fileURLToPath(import.meta.url)), "../../deploy");

/** How long a server may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Serves sites, `{ folder, path }` each, by one server; `path` is "" or "/portal", and then the folder ends with it.
 * Says at which origin each is, in their order, and how to end it.
 */
export async function start(name, sites, work) {
  mkdirSync(work, { recursive: true });
  const ports = await Promise.all(sites.map(freePort));
  const { program, words, env } = PROGRAMS[name](sites.map((site, index) => ({ ...site, port: ports[index] })), work);
  const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (text) => (said += text));
  const hasEnded = new Promise((end) => child.on("exit", end).on("error", end));
  const end = () => {
    child.kill("SIGTERM");
    return hasEnded;
  };
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  try {
    await Promise.race([Promise.all(origins.map(answers)), hasEnded.then(() => Promise.reject(new Error(`${name} has ended`)))]);
  } catch (error) {
    await end();
    throw new Error(`${error.message}:\n${said}`);
  }
  return { origins, end };
}

const PROGRAMS = {
  nginx(sites, work) {
    const snippets = join(work, "snippets");
    mkdirSync(snippets, { recursive: true });
    writeFileSync(join(snippets, "baca-site.conf"), read("nginx/baca-site.conf"));
    const servers = sites.map(({ folder, path, port }) =>
      read(path ? "nginx/portal-under-a-path.conf" : "nginx/portal.conf")
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace(/root .*;/, `root ${path ? dirname(folder) : folder};`)
        .replace(/server_name .*;/, `server_name "";`),
    );
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (what) => `${what}_temp_path ${join(work, what)};`,
    );
    const module = process.env.BACA_NGINX_BROTLI;
    const file = join(work, "nginx.conf");
    writeFileSync(
      file,
      `daemon off; master_process off; pid ${join(work, "pid")}; ${module ? `load_module ${module};` : ""}
events {}
http { access_log off; ${places.join(" ")}
${read("nginx/baca-maps.conf")}
${servers.join("\n")} }`,
    );
    return { program: process.env.BACA_NGINX ?? "nginx", words: ["-c", file, "-p", work, "-e", "stderr"], env: {} };
  },

  caddy(sites, work) {
    writeFileSync(join(work, "baca.caddy"), read("caddy/baca.caddy"));
    const servers = sites.map(({ folder, path, port }) =>
      read(path ? "caddy/portal-under-a-path.caddy" : "caddy/portal.caddy")
        .replace("import baca.caddy\n", "")
        .replace(/^\S+ \{$/m, `http://127.0.0.1:${port} {`)
        .replaceAll("/srv/portal", folder),
    );
    const file = join(work, "Caddyfile");
    writeFileSync(file, `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\nimport baca.caddy\n${servers.join("\n")}`);
    return {
      program: process.env.BACA_CADDY ?? "caddy",
      words: ["run", "--adapter", "caddyfile", "--config", file],
      env: { HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work },
    };
  },
};

export const NAMES = Object.keys(PROGRAMS);

/** A file of `deploy/`. */
export function read(name) {
  return readFileSync(join(DEPLOY, name), "utf8");
}

/** Asks for an address as it stands, and takes the answer as it travels. */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (response) => {
      const pieces = [];
      response.on("data", (piece) => pieces.push(piece));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }));
    });
    asked.on("error", reject).end();
  });
}

/** Neither server can say which port it chose. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(origin) {
  const start = Date.now();
  for (;;) {
    try {
      return await ask(`${origin}/`);
    } catch (error) {
      if (Date.now() - start > PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
