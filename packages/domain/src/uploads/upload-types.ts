/** What a scan or a photograph of a paper may be, by its ending. */
export const uploadTypes = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
} as const;

export type UploadType = (typeof uploadTypes)[keyof typeof uploadTypes];

/** Of one file. */
export const uploadLimits = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 } as const;

/** The type that a file's name promises, or null for an ending that no upload may have. */
export function typeOfName(name: string): UploadType | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(uploadTypes, ending) ? uploadTypes[ending as keyof typeof uploadTypes] : null;
}
