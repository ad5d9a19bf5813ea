/** One person, one spelling: without spaces around it, in lower case. */
export const normaliseEmail = (email: string) => email.trim().normalize("NFC").toLowerCase();
