import { Loader, Text } from "@mantine/core";
import styles from "./loading.module.css";

/** Shown only when waiting is long enough to be noticed. */
export const Loading = () => (
  <div role="status" className={styles.loading}>
    <Loader size="sm" />
    <Text>Загружаем…</Text>
  </div>
);
