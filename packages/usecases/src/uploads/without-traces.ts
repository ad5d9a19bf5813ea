/** Loaded when the first picture comes: a server that is sent none does not carry it. */
const library = async () => (await import("sharp")).default;

/** Pixels of a picture, or null when it is none or is broken. */
export async function pixelsOf(bytes: Buffer): Promise<number | null> {
  try {
    const sharp = await library();
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return width * height;
  } catch {
    return null;
  }
}

/**
 * The picture drawn anew and upright, as JPEG: whatever was hidden in the file or written beside the picture (place,
 * camera, time) stays behind. Null for one that cannot be drawn.
 */
export async function withoutTraces(bytes: Buffer, mostPixels: number): Promise<Buffer | null> {
  try {
    const sharp = await library();
    return await sharp(bytes, { limitInputPixels: mostPixels })
      .rotate()
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    return null;
  }
}
