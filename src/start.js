const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
const { default: init } = await import(glue.href);
await init({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
