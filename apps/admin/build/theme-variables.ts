import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import type { Plugin } from "vite";
import { theme, themeColors, variablesOf } from "../src/app/theme.ts";

const moduleId = "virtual:theme-variables.css";

const ofUnusedColor = (name: string): boolean => {
  const color = /^--mantine-color-([a-z]+)-/.exec(name)?.[1];
  return color !== undefined && color in DEFAULT_THEME.colors && !themeColors.includes(color);
};

const used = (variables: Record<string, string>) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !ofUnusedColor(name)));

/** The theme's CSS variables as a stylesheet: written at run time they would need `style-src 'unsafe-inline'`. */
export function themeVariables(): Plugin {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const kit = defaultCssVariablesResolver(merged);
  const own = variablesOf(merged);
  const css = convertCssVariables({
    variables: used({ ...kit.variables, ...own.variables }),
    light: used({ ...kit.light, ...own.light }),
    dark: {},
  });

  return {
    name: "theme-variables",
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => (id === `\0${moduleId}` ? css : undefined),
  };
}
