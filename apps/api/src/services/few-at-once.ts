import { AppError } from "@prosvet/usecases";

const retryAfterSeconds = 10;

/**
 * Keeps one centre's heavy work from starving the others: at most `most` of it at once in this process.
 * A streamed file is counted until its last byte. Throws `too_many`.
 */
export function fewAtOnce(most: number) {
  const running = new Map<string, number>();
  const leave = (centre: string) => {
    const others = (running.get(centre) ?? 1) - 1;
    if (others === 0) running.delete(centre);
    else running.set(centre, others);
  };
  return async (centre: string, make: () => Promise<Uint8Array | ReadableStream<Uint8Array>>) => {
    const before = running.get(centre) ?? 0;
    if (before >= most) {
      const message = "Сейчас готовится другая выгрузка. Подождите, пока она закончится, и повторите.";
      throw new AppError("too_many", message, { retryAfterSeconds });
    }
    running.set(centre, before + 1);
    try {
      const file = await make();
      if (file instanceof Uint8Array) {
        leave(centre);
        return file;
      }
      return untilRead(file, () => leave(centre));
    } catch (error) {
      leave(centre);
      throw error;
    }
  };
}

/** The same stream, with a call once it ends, fails or is given up. */
function untilRead(file: ReadableStream<Uint8Array>, over: () => void): ReadableStream<Uint8Array> {
  const reader = file.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        over();
        controller.close();
      } catch (error) {
        over();
        controller.error(error);
      }
    },
    async cancel(reason) {
      over();
      await reader.cancel(reason);
    },
  });
}
