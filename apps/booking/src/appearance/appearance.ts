export const contrasts = ["normal", "black", "yellow"] as const;

/** How a page is shown to somebody who sees badly; `on` is false for everybody else. */
export type Appearance = {
  on: boolean;
  size: 1 | 2 | 3;
  contrast: (typeof contrasts)[number];
  wide: boolean;
  images: boolean;
};

export const usualAppearance: Appearance = {
  on: false,
  size: 1,
  contrast: "normal",
  wide: false,
  images: true,
};

/** The appearance after one button of the panel; an unknown button changes nothing. */
export function changedBy(button: string, appearance: Appearance): Appearance {
  const [what, value] = button.split("-");
  if (button === "on") return { ...appearance, on: true };
  if (button === "off") return usualAppearance;
  if (what === "size" && (value === "1" || value === "2" || value === "3")) {
    return { ...appearance, size: Number(value) as Appearance["size"] };
  }
  if (what === "contrast" && isContrast(value)) return { ...appearance, contrast: value };
  if (what === "spacing") return { ...appearance, wide: value === "wide" };
  if (what === "images") return { ...appearance, images: value !== "off" };
  return appearance;
}

/** `2-black-wide-off`, the form in which the cookie keeps it. */
export const appearanceText = ({ size, contrast, wide, images }: Appearance): string =>
  [size, contrast, wide ? "wide" : "usual", images ? "on" : "off"].join("-");

/** The appearance that a cookie keeps; the usual one when there is none or it is not ours. */
export function appearanceOf(text: string | undefined): Appearance {
  const match = /^([123])-(normal|black|yellow)-(wide|usual)-(on|off)$/.exec(text ?? "");
  if (!match) return usualAppearance;
  return {
    on: true,
    size: Number(match[1]) as Appearance["size"],
    contrast: match[2] as Appearance["contrast"],
    wide: match[3] === "wide",
    images: match[4] === "on",
  };
}

/** The class names of the page's root that carry it. */
export function appearanceClasses({ on, size, contrast, wide, images }: Appearance): string {
  if (!on) return "";
  return ["sees", `size-${size}`, contrast, wide ? "wide" : "", images ? "" : "bare"]
    .filter(Boolean)
    .join(" ");
}

const isContrast = (value: string | undefined): value is Appearance["contrast"] =>
  contrasts.some((contrast) => contrast === value);
