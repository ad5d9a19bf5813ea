/** Runs a step without which the program must not start. When it throws, says why in words and ends the process. */
export async function orRefuse<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    console.error(`\n  «Просвет» не запущен.\n\n${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}
