import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES } from './fonts.ts';
import type { Drawing } from './svg.ts';

/** Makes PNGs of drawings. */
export interface Painter {
  /** Off the main thread; the same drawing again costs nothing while it is remembered. */
  readonly paint: (drawing: Drawing) => Promise<Buffer>;
}

/** @param mostBytes how many bytes of pictures are remembered; the least recently used go first */
export function createPainter(mostBytes = 16 * 1024 * 1024): Painter {
  const made = new Map<string, Promise<Buffer>>();
  const sizes = new Map<string, number>();
  const forget = (key: string): void => {
    made.delete(key);
    sizes.delete(key);
  };
  const keepWithin = (): void => {
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const [key, size] of [...sizes]) {
      if (total <= mostBytes) return;
      total -= size;
      forget(key);
    }
  };
  return {
    paint: (drawing) => {
      const key = createHash('sha256').update(drawing.svg).digest('base64url');
      const known = made.get(key);
      if (known !== undefined) {
        made.delete(key);
        made.set(key, known);
        const size = sizes.get(key);
        sizes.delete(key);
        if (size !== undefined) sizes.set(key, size);
        return known;
      }
      const picture = toPng(drawing);
      made.set(key, picture);
      picture.then(
        (png) => {
          sizes.set(key, png.length);
          keepWithin();
        },
        () => forget(key),
      );
      return picture;
    },
  };
}

/** Nothing is fetched: a drawing has no images, and fonts come from the project's own files. */
async function toPng({ svg }: Drawing): Promise<Buffer> {
  const rendered = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: 'Source Sans 3' },
  });
  return rendered.asPng();
}
