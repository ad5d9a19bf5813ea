import type { SentUpload } from "@prosvet/usecases";
import type { Context } from "hono";

/** The paths that take a file; everything else is JSON. */
export const importsPath = "/api/imports";
export const scansPath = "/api/consents/{id}/scans";

/** A file of ten megabytes and what stands around it. */
export const maxUploadBytes = 11 * 1024 * 1024;

const pathOfUploads = /^\/api\/(?:consents\/[^/]+\/scans|imports)$/;

/** Whether a request is one that carries a file. */
export const isUpload = (c: Context): boolean => c.req.method === "POST" && pathOfUploads.test(c.req.path);

/** A file as its sender says it is. */
export async function sentFile(file: File): Promise<SentUpload> {
  const [declaredType = ""] = file.type.split(";");
  return { name: file.name, declaredType: declaredType.trim(), bytes: Buffer.from(await file.arrayBuffer()) };
}
