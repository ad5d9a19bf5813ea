import type { SchedulePreview, Slot } from "./types.ts";

/** A problem document (RFC 9457) as the API sends it. */
type ProblemDocument = {
  status: number;
  code: string;
  detail: string;
  /** Which rule refused. */
  refusal?: string;
  limit?: string;
  requirement?: string;
  clause?: string;
  slots?: Slot[];
  errors?: { path: string; message: string }[];
  /** What a change of the schedule that came too late would do now. */
  preview?: SchedulePreview;
};

const unreachable: ProblemDocument = {
  status: 0,
  code: "unreachable",
  detail: "Нет связи с сервером. Проверьте интернет и повторите: введённое на странице не потеряно.",
};

const unreadable = (status: number): ProblemDocument => ({
  status,
  code: "unavailable",
  detail: "Сервер сейчас не отвечает как следует. Повторите через минуту.",
});

/** What the API refused, in words for the person; never holds what they typed. */
export class ApiProblem extends Error {
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.detail);
    this.name = "ApiProblem";
    this.problem = problem;
  }
}

export const unreachableProblem = () => new ApiProblem(unreachable);

/** The problem that a refused answer carries; an answer that is no problem document becomes `unavailable`. */
export async function problemOf(answer: Response): Promise<ApiProblem> {
  const isProblem = answer.headers.get("Content-Type")?.includes("json") ?? false;
  if (!isProblem) return new ApiProblem(unreadable(answer.status));
  const document: Partial<ProblemDocument> | null = await answer.json().catch(() => null);
  const fallback = unreadable(answer.status);
  return new ApiProblem({ ...fallback, ...document, detail: document?.detail || fallback.detail });
}

export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === "signed_out";
