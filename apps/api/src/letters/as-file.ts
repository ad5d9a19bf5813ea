/** Headers of a file that is taken and never shown among our pages; its name names nobody. */
export const asFile = (type: string, name: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Content-Security-Policy": "sandbox",
});
