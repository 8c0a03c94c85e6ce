import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace } from 'three';

/** Where a text lies in the atlas: shares of its width and height, and how wide the text is for its height. */
export interface AtlasEntry {
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly height: number;
  readonly aspect: number;
}

const family = '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Segoe UI", sans-serif';

/** Short texts drawn once, white on nothing, for shaders to colour. */
export class LabelAtlas {
  readonly texture: CanvasTexture<OffscreenCanvas>;
  private readonly entries = new Map<string, AtlasEntry>();

  constructor(texts: Iterable<string>, linePixels: number, widthPixels: number, weight: number) {
    const canvas = new OffscreenCanvas(widthPixels, linePixels);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no 2D canvas for the labels of the floor');
    const font = `${weight} ${Math.round(linePixels * 0.74)}px ${family}`;
    pen.font = font;
    const places: { text: string; x: number; y: number; width: number }[] = [];
    const gap = 6;
    let [x, y] = [0, 0];
    for (const text of new Set(texts)) {
      const width = Math.min(widthPixels, Math.ceil(pen.measureText(text).width) + 2 * gap);
      if (x + width > widthPixels) [x, y] = [0, y + linePixels + 4];
      places.push({ text, x, y, width });
      x += width;
    }
    canvas.width = widthPixels;
    canvas.height = 2 ** Math.ceil(Math.log2(Math.max(64, y + linePixels)));
    pen.font = font;
    pen.fillStyle = '#fff';
    pen.textBaseline = 'middle';
    for (const place of places) {
      pen.fillText(place.text, place.x + gap, place.y + linePixels * 0.52, widthPixels - 2 * gap);
      this.entries.set(place.text, {
        u: (place.x + gap / 2) / canvas.width,
        v: 1 - (place.y + linePixels) / canvas.height,
        width: (place.width - gap) / canvas.width,
        height: linePixels / canvas.height,
        aspect: (place.width - gap) / linePixels,
      });
    }
    this.texture = new CanvasTexture(canvas);
    this.texture.colorSpace = NoColorSpace;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.magFilter = LinearFilter;
    this.texture.anisotropy = 4;
  }

  /** The place of a text; null when it was not drawn. */
  find(text: string): AtlasEntry | null {
    return this.entries.get(text) ?? null;
  }

  dispose(): void {
    this.texture.dispose();
  }
}
