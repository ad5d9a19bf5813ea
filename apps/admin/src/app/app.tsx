import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { AppRouter } from "./router.tsx";
import { theme } from "./theme.ts";

type Props = { queryClient: QueryClient; router: AppRouter };

/** The kit writes no style tag here: its variables are a stylesheet of the build, its classes are unused. */
export const App = ({ queryClient, router }: Props) => (
  <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
);
