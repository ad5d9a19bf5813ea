import { AppError } from "../app-error.ts";
import type { Ctx, FileMeans } from "../context.ts";

/** Where files are kept. Throws `unavailable` in a program that keeps none. */
export function requireFiles({ files }: Ctx): FileMeans {
  if (files) return files;
  throw new AppError("unavailable", "Здесь файлы не хранятся. Обратитесь к тому, кто обслуживает систему.");
}
