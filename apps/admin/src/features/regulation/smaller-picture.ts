/** As fine as the pages can show it, and small enough to send. */
const most = { width: 640, height: 192 };

/** Draws a picture file of the person's smaller, as PNG in base64. Throws Error for a file that is no picture. */
export async function smallerPicture(file: File): Promise<string> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const scale = Math.min(1, most.width / picture.naturalWidth, most.height / picture.naturalHeight);
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return smallest(canvas);
  } catch {
    throw new Error("Не получилось прочитать картинку. Возьмите логотип в файле PNG или JPG.");
  } finally {
    URL.revokeObjectURL(address);
  }
}

const mostText = 60_000;

/** A photograph is big as PNG and small as JPEG. */
function smallest(canvas: HTMLCanvasElement): string {
  const png = base64Of(canvas.toDataURL("image/png"));
  return png.length <= mostText ? png : base64Of(canvas.toDataURL("image/jpeg", 0.85));
}

const base64Of = (dataUrl: string) => dataUrl.slice(dataUrl.indexOf(",") + 1);
