import { createCentre, testDatabase } from "@prosvet/testing";
import { contextOf } from "@prosvet/usecases";
import { readLogo, readOwnLogo, removeLogo, setLogo } from "@prosvet/usecases/logos";
import sharp from "sharp";
import { expect, it } from "vitest";

const base = testDatabase();
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#ffffff" } }).composite([
    {
      input: Buffer.from(
        `<svg width="${width}" height="${height}"><circle cx="${width / 2}" cy="${height / 2}" r="${height / 3}" fill="#c33"/></svg>`,
      ),
    },
  ]);

it("[R3] a centre shows its own logo: drawn anew, small, without what was hidden in the file", async () => {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  const sent = Buffer.concat([await picture(600, 300).jpeg().toBuffer(), Buffer.from("<script>")]);
  const logo = await setLogo(head, { image: sent.toString("base64") });
  expect(logo.height).toBeLessThanOrEqual(56);
  expect(await readOwnLogo(head)).toEqual(logo);
  const { logo: mark } = await centre.read();
  expect(logo.address).toBe(`/c/${centre.slug}/logo/${mark?.version}.png`);
  const png = await readLogo(base.db, centre, mark?.version ?? "");
  expect(png?.length).toBeLessThanOrEqual(6_000);
  expect(png?.includes("<script>")).toBe(false);
  expect((await sharp(png as Buffer).metadata()).format).toBe("png");
  await removeLogo(head);
  expect((await centre.read()).logo).toBeNull();
});

it("[R3] a file that is no picture, or an SVG, is no logo", async () => {
  const centre = await createCentre(base);
  const head = contextOf(base.deps(), await centre.member("head"));
  for (const bytes of ["<svg xmlns='http://www.w3.org/2000/svg'/>", "\x89PNG\r\n\x1a\n broken", "GIF89a"]) {
    const image = Buffer.from(bytes, "latin1").toString("base64");
    await expect(setLogo(head, { image })).rejects.toMatchObject({ code: "invalid" });
  }
  expect((await centre.read()).logo).toBeNull();
});

it("another centre has another logo, and its version is not found here", async () => {
  const [one, other] = [await createCentre(base), await createCentre(base)];
  const head = contextOf(base.deps(), await one.member("head"));
  const image = (await picture(80, 40).png().toBuffer()).toString("base64");
  await setLogo(head, { image });
  const { logo } = await one.read();
  expect((await other.read()).logo).toBeNull();
  expect(await readLogo(base.db, other, logo?.version ?? "")).toBeNull();
});
