// Running other programs to their end.

import { spawn } from "node:child_process";

/** Runs a program; rejects with what it printed if it fails. Says how long it took, in milliseconds. */
export function runProgram(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, words, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
    child.on("error", reject);
    child.on("close", (code) => {
      const took = performance.now() - start;
      if (code === 0) resolve({ took, printed });
      else reject(new Error(`${program} ${words.join(" ")} ended with ${code}:\n${printed.slice(-2000)}`));
    });
  });
}
