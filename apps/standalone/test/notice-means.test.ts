import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noticeMeansOf } from "../src/config/notices.ts";

const settings = { origin: "https://prosvet.test", port: 3000, demonstration: true };
const mail = { PROSVET_SMTP_URL: "smtps://mail.test", PROSVET_MAIL_FROM: "no-reply@prosvet.test" };

describe("what a deployment sends notices by", () => {
  it("is nothing until it is told: a demonstration then shows what would be sent, another one does not", () => {
    expect(noticeMeansOf(settings, {})).toEqual({
      ...{ publicAddress: "https://prosvet.test", mail: false, smsProviders: [], showsOutbox: true },
    });
    expect(noticeMeansOf({ ...settings, demonstration: false }, {}).showsOutbox).toBe(false);
  });

  it("is a mail server: then nobody is shown what is sent, and links begin with the public address", () => {
    const means = noticeMeansOf({ ...settings, origin: null, port: 3001 }, mail);
    expect(means).toMatchObject({ publicAddress: "http://localhost:3001", mail: true, showsOutbox: false });
  });

  it("are SMS services of its own file, by their names", () => {
    const file = join(mkdtempSync(join(tmpdir(), "prosvet-sms-")), "sms.json");
    const one = { name: "test-sms", url: "https://sms.test/send", encoding: "form", success: {} };
    writeFileSync(file, JSON.stringify([{ ...one, body: "to={phone}&text={text}" }]));
    expect(noticeMeansOf(settings, { PROSVET_SMS_FILE: file }).smsProviders).toEqual(["test-sms"]);
  });

  it.each([
    { PROSVET_SMTP_URL: "https://mail.test" },
    { PROSVET_SMTP_URL: "mail.test" },
    { PROSVET_MAIL_FROM: undefined },
    { PROSVET_MAIL_FROM: "a@b.test, c@d.test" },
    { PROSVET_MAIL_FROM: "a@b.test\r\nBcc: c@d.test" },
  ])("is refused before anything starts, with the variable named and no password said: %j", (changes) => {
    const environment = { ...mail, ...changes };
    expect(() => noticeMeansOf(settings, environment)).toThrow(/PROSVET_SMTP_URL|PROSVET_MAIL_FROM/);
  });
});
