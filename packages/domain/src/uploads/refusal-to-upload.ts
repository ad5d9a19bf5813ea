import type { Refusal, RefusalCode } from "../refusal.ts";
import { typeOfName, uploadLimits, uploadTypes } from "./upload-types.ts";

/** What is known of a file that somebody sends. */
export type SentFile = {
  name: string;
  /** The type that its sender says it has. */
  declaredType: string;
  bytes: number;
  /** The type that its first bytes show, null when they show none that is known. */
  foundType: string | null;
  /** Of a picture; null of a document. */
  pixels: number | null;
  /** A document that would run something, open something else, or asks for a password. */
  isActive: boolean;
};

/**
 * Why a file is not taken (R42, R48): too big, not one of the kinds, or not what its name and sender say it is. All
 * three have to agree: a file that is two kinds at once is none.
 */
export function refusalToUpload(file: SentFile): Refusal | null {
  const promised = typeOfName(file.name);
  if (file.bytes === 0) return no("file_unreadable", "Файл пуст. Выберите другой.");
  if (file.bytes > uploadLimits.bytes) {
    return no("file_too_big", "Файл больше 10 МБ. Отсканируйте с меньшим разрешением и приложите ещё раз.");
  }
  if (promised === null || !isUploadType(file.foundType)) {
    return no("file_kind_not_taken", "Приложите скан или фотографию: файл PDF, JPG или PNG.");
  }
  if (promised !== file.foundType || file.declaredType !== file.foundType) {
    return no(
      "file_kind_not_taken",
      "Содержимое файла не то, что говорит его имя. Сохраните его заново как PDF, JPG или PNG.",
    );
  }
  if (file.isActive) {
    return no(
      "file_kind_not_taken",
      "В этом PDF есть пароль, вложения или программы. Сохраните его как обычный PDF без них или приложите фотографию.",
    );
  }
  if (file.pixels !== null && file.pixels > uploadLimits.pixels) {
    return no("file_too_big", "Снимок больше 40 мегапикселей. Уменьшите его и приложите ещё раз.");
  }
  return null;
}

const isUploadType = (type: string | null) => Object.values(uploadTypes).some((known) => known === type);

const no = (code: RefusalCode, message: string): Refusal => ({ code, message, requirement: "R42" });
