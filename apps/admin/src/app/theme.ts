import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from "@mantine/core";

const brand: MantineColorsTuple = [
  "#eef6f8",
  "#d8eaef",
  "#b3d5de",
  "#87bdca",
  "#5aa2b3",
  "#33869b",
  "#1c7086",
  "#0f5e73",
  "#0a4d60",
  "#063b4a",
];

const red: MantineColorsTuple = [
  "#fdf0ee",
  "#fbdcd8",
  "#f5b7af",
  "#ec8c81",
  "#e06456",
  "#cf4334",
  "#bd3021",
  "#a92418",
  "#8c1c12",
  "#6f150d",
];

/** Palettes that reach the stylesheet; any other colour of the kit has no variables. */
export const themeColors: readonly string[] = ["brand", "red", "gray", "yellow", "green", "dark"];

export const theme: MantineThemeOverride = {
  colors: { brand, red },
  primaryColor: "brand",
  primaryShade: 7,
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: '"Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: "0.8125rem", sm: "0.9375rem" },
  headings: {
    fontWeight: "600",
    sizes: { h1: { fontSize: "1.5rem" }, h2: { fontSize: "1.125rem" }, h3: { fontSize: "1rem" } },
  },
};

/** Colours of the kit that miss 4.5:1 on our backgrounds, darkened. */
export const variablesOf: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    "--mantine-color-text": "#16202a",
    "--mantine-color-dimmed": "#4a5560",
    "--mantine-color-placeholder": "#5b6670",
    "--mantine-color-error": "var(--mantine-color-red-7)",
    "--mantine-color-anchor": "var(--mantine-color-brand-7)",
    "--mantine-color-default-border": "#7a848e",
  },
});
