import type SMTPTransport from "nodemailer/lib/smtp-transport/index.js";

const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host);
const ports = { "smtp:": 587, "smtps:": 465 } as const;

/** A server that is slow or silent is let go well before the claim of a notice ends. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/**
 * Where mail is handed over, from `smtps://user:password@host:port` or `smtp://…`. The server's certificate is always
 * checked; `smtp:` speaks TLS too, unless the server is on this machine. Throws for anything else, without the URL.
 */
export function mailServerOf(url: string): SMTPTransport.Options {
  if (!URL.canParse(url)) throw new Error("PROSVET_SMTP_URL is no URL");
  const { protocol, hostname, port, username, password } = new URL(url);
  if (protocol !== "smtp:" && protocol !== "smtps:") {
    throw new Error("PROSVET_SMTP_URL begins with smtp: or smtps:");
  }
  const host = hostname.replace(/^\[|\]$/g, "");
  const user = decodeURIComponent(username);
  return {
    ...patience,
    host,
    port: port ? Number(port) : ports[protocol],
    secure: protocol === "smtps:",
    requireTLS: protocol === "smtp:" && !isLoopback(host),
    ignoreTLS: protocol === "smtp:" && isLoopback(host),
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    tls: { minVersion: "TLSv1.2" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
