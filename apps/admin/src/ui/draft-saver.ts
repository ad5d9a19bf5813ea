/** How a draft that saves itself stands. */
export type SaveState =
  | { kind: "unchanged" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed" }
  | { kind: "taken"; error: unknown };

type Saved = { version: number; savedAt: string };

type Settings<Draft> = {
  version: number;
  send: (version: number, draft: Draft) => Promise<Saved>;
  /** Whether somebody else has saved since: then nothing of ours is sent any more. */
  isTaken: (error: unknown) => boolean;
  show: (state: SaveState) => void;
  delay?: number;
  retryAfter?: number;
};

export type DraftSaver<Draft> = ReturnType<typeof createDraftSaver<Draft>>;

/**
 * Saves a draft by itself, a moment after its last change, one save at a time. What could not be sent is sent again
 * first and unchanged: if only its answer was lost, the server knows it.
 */
export function createDraftSaver<Draft>(settings: Settings<Draft>) {
  const { send, isTaken, show, delay = 2000, retryAfter = 5000 } = settings;
  let version = settings.version;
  let changed: { draft: Draft } | null = null;
  let unsure: { draft: Draft } | null = null;
  let running: Promise<void> | null = null;
  let taken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveOne().finally(() => {
      running = null;
      if (changed && !unsure && !taken) schedule(delay);
    });
    return running;
  };

  async function saveOne(): Promise<void> {
    const next = unsure ?? changed;
    if (!next || taken) return;
    if (next === changed) changed = null;
    show({ kind: "saving" });
    try {
      const saved = await send(version, next.draft);
      version = saved.version;
      unsure = null;
      show(changed ? { kind: "waiting" } : { kind: "saved", at: saved.savedAt });
    } catch (error) {
      taken = isTaken(error);
      unsure = next;
      show(taken ? { kind: "taken", error } : { kind: "failed" });
      if (!taken) schedule(retryAfter);
    }
  }

  return {
    /** What is on the screen now. */
    change(draft: Draft): void {
      if (taken) return;
      changed = { draft };
      show({ kind: "waiting" });
      if (!running && !unsure) schedule(delay);
    },
    /** Saves what is left at once. Out: the version of the draft now; what is left may still be unsaved. */
    async flush(): Promise<number> {
      if (running) await running;
      for (let turn = 0; turn < 2 && (unsure || changed) && !taken; turn++) await run();
      return version;
    },
    /** Nothing is sent by itself any more. */
    stop: (): void => clearTimeout(timer),
  };
}
