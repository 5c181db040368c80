// Writes a .br and a .gz next to each file named on standard input, one a line.
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const files = (await text(process.stdin)).split('\n').filter(Boolean);

await Promise.all(files.map(async (file) => {
  const original = await readFile(file);
  const brotli = promisify(brotliCompress)(original, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: original.length,
    },
  });
  const zipped = promisify(gzip)(original, { level: constants.Z_BEST_COMPRESSION });
  await writeFile(`${file}.br`, await brotli);
  await writeFile(`${file}.gz`, await zipped);
}));
