/** What a form of a new password says: null when it was typed the same twice. */
export type NewPassword = { next: string; mismatch: string | null };

export function newPasswordOf(form: FormData): NewPassword {
  const [next, again] = [String(form.get("next") ?? ""), String(form.get("again") ?? "")];
  return { next, mismatch: next === again ? null : "Пароли не совпадают. Введите их ещё раз." };
}

/** Told where a password is made up; the rule itself is the server's. */
export const passwordAdvice = "От 15 символов: проще всего взять несколько слов";
