/** What binds the bytes of a scan to its row, so that they open as nothing else. */
export const scanPlace = (tenantId: string, scanId: string) => [tenantId, "scans", "bytes", scanId];
